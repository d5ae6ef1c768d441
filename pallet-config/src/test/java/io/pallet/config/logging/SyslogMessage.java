package io.pallet.config.logging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of RFC 5424, parsed whole by the grammar of that document and nothing else.
 *
 * @param data the parameters by element; of several with one name the last
 */
record SyslogMessage(
    int priority,
    String time,
    String host,
    String application,
    String process,
    String id,
    Map<String, Map<String, String>> data,
    String message) {

  private static final Pattern HEADER =
      Pattern.compile(
          "<([0-9]{1,3})>1 "
              + "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,6})?Z) "
              + "([!-~]{1,255}) ([!-~]{1,48}) ([!-~]{1,128}) ([!-~]{1,32}) ");
  private static final Pattern ELEMENT = Pattern.compile("\\[([!-~&&[^= \\]\"]]{1,32})");
  private static final Pattern PARAMETER =
      Pattern.compile(" ([!-~&&[^= \\]\"]]{1,32})=\"((?:[^\"\\\\\\]]|\\\\.)*+)\"", Pattern.DOTALL);

  static SyslogMessage parse(byte[] bytes) {
    String text = decode(bytes);
    Matcher header = HEADER.matcher(text);
    check(header.lookingAt(), text);
    int priority = Integer.parseInt(header.group(1));
    check(priority <= 191, text);
    int at = header.end();
    Map<String, Map<String, String>> data = new LinkedHashMap<>();
    while (text.startsWith("[", at)) {
      Matcher element = ELEMENT.matcher(text).region(at, text.length());
      check(element.lookingAt(), text);
      Map<String, String> parameters = new LinkedHashMap<>();
      check(data.put(element.group(1), parameters) == null, text);
      at = parameters(text, element.end(), parameters);
    }
    check(at > header.end(), text);
    check(at == text.length() || text.charAt(at) == ' ', text);
    return new SyslogMessage(
        priority,
        header.group(2),
        header.group(3),
        header.group(4),
        header.group(5),
        header.group(6),
        data,
        message(text, Math.min(text.length(), at + 1)));
  }

  private static int parameters(String text, int from, Map<String, String> parameters) {
    int at = from;
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.region(at, text.length()).lookingAt()) {
      parameters.put(parameter.group(1), parameter.group(2).replaceAll("\\\\([\"\\\\\\]])", "$1"));
      at = parameter.end();
    }
    check(text.startsWith("]", at), text);
    return at + 1;
  }

  /** A message that is not ASCII begins with a mark. */
  private static String message(String text, int from) {
    String message = text.substring(from);
    boolean marked = message.startsWith("\ufeff");
    boolean ascii = message.chars().allMatch(c -> c < 0x80);
    check(marked != ascii, text);
    return marked ? message.substring(1) : message;
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("not UTF-8", e);
    }
  }

  private static void check(boolean condition, String text) {
    if (!condition) {
      throw new AssertionError("not RFC 5424: " + text);
    }
  }
}
