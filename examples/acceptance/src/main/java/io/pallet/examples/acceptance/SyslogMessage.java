package io.pallet.examples.acceptance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message of RFC 5424, of which nothing is left that its grammar does not know. */
record SyslogMessage(String host, String application, String data, String text) {

  private static final String NAME = "[!-~&&[^= \\]\"]]{1,32}";
  private static final String PARAMETER =
      " " + NAME + "=\"(?:[^\"\\\\\\]\\p{Cntrl}]|\\\\[\"\\\\\\]])*+\"";
  private static final Pattern MESSAGE =
      Pattern.compile(
          "<(?:1?[0-9]{1,2})>1 [0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{1,6}Z"
              + " ([!-~]{1,255}) ([!-~]{1,48}) [!-~]{1,128} [!-~]{1,32}"
              + (" ((?:\\[" + NAME + "(?:" + PARAMETER + ")*+\\])++)")
              + " (\ufeff?[^\\p{Cntrl}]*+)");

  static SyslogMessage parse(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("not UTF-8", e);
    }
    Matcher message = MESSAGE.matcher(text);
    if (!message.matches()) {
      throw new AssertionError("not RFC 5424: " + text);
    }
    return new SyslogMessage(
        message.group(1), message.group(2), message.group(3), message.group(4));
  }
}
