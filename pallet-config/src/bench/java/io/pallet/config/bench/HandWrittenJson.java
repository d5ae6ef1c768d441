package io.pallet.config.bench;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** The least that JSON on logback can cost: one array, and none of what makes it safe. */
final class HandWrittenJson extends AppenderBase<ILoggingEvent> {

  private final OutputStream out;
  private final byte[] bytes = new byte[64 * 1024];
  private int length;
  private long second;
  private String date = "";

  HandWrittenJson(OutputStream out) {
    this.out = out;
  }

  @Override
  protected void append(ILoggingEvent event) {
    length = 0;
    long millis = event.getTimeStamp();
    if (millis / 1000 != second) {
      second = millis / 1000;
      date = Instant.ofEpochSecond(second).toString().substring(0, 19);
    }
    ascii("{\"timestamp\":\"");
    ascii(date);
    int fraction = (int) (millis % 1000);
    bytes[length++] = '.';
    bytes[length++] = (byte) ('0' + fraction / 100);
    bytes[length++] = (byte) ('0' + fraction / 10 % 10);
    bytes[length++] = (byte) ('0' + fraction % 10);
    ascii("Z\",\"message\":\"");
    text(event.getFormattedMessage());
    ascii("\",\"logger\":\"");
    text(event.getLoggerName());
    ascii("\",\"thread\":\"");
    text(event.getThreadName());
    ascii("\",\"level\":\"");
    ascii(event.getLevel().levelStr);
    for (Map.Entry<String, String> entry : event.getMDCPropertyMap().entrySet()) {
      ascii("\",\"");
      text(entry.getKey());
      ascii("\":\"");
      text(entry.getValue());
    }
    ascii("\"}\n");
    try {
      out.write(bytes, 0, length);
    } catch (IOException e) {
      addError("cannot write", e);
    }
  }

  @SuppressWarnings("deprecation")
  private void ascii(String text) {
    text.getBytes(0, text.length(), bytes, length);
    length += text.length();
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(rest, 0, bytes, length, rest.length);
        length += rest.length;
        return;
      }
      if (c == '"' || c == '\\' || c < ' ') {
        bytes[length++] = '\\';
      }
      bytes[length++] = (byte) c;
    }
  }
}
