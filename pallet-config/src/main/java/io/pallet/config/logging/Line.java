package io.pallet.config.logging;

import io.pallet.config.env.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One event in the making: UTF-8 bytes in an array that serves again and again. */
public final class Line {

  private static final int INITIAL = 1024;

  /** A larger array is not kept for the next event. */
  private static final int KEPT = 64 * 1024;

  /** How many characters are written between two looks at the room that is left. */
  private static final int STRETCH = 512;

  /** The longest that one character becomes: six bytes. */
  private static final int WIDEST = 6;

  private static final String HEX = "0123456789abcdef";

  private final int limit;
  private byte[] bytes = new byte[INITIAL];
  private int length;
  private long day = Long.MIN_VALUE;
  private final byte[] date = new byte[10];

  /** A line of any length. */
  public Line() {
    this(Integer.MAX_VALUE - KEPT);
  }

  /** A line that is not written on much beyond so many bytes, and is then to be cut. */
  Line(int limit) {
    this.limit = limit;
  }

  /** The bytes, of which {@link #length} count. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /** Makes it empty. */
  public void clear() {
    length = 0;
    if (bytes.length > KEPT) {
      bytes = new byte[INITIAL];
    }
  }

  /** A text of our own in ASCII, as it is. */
  @SuppressWarnings("deprecation") // the one way to copy ASCII without a loop or a new array
  void ascii(String text) {
    int count = text.length();
    room(count);
    text.getBytes(0, count, bytes, length);
    length += count;
  }

  void ascii(char c) {
    room(1);
    bytes[length++] = (byte) c;
  }

  void raw(byte[] text) {
    raw(text, text.length);
  }

  void raw(byte[] text, int count) {
    room(count);
    System.arraycopy(text, 0, bytes, length, count);
    length += count;
  }

  void number(long number) {
    if (number < 0) {
      ascii(String.valueOf(number));
      return;
    }
    int digits = 1;
    for (long rest = number; rest > 9; rest /= 10) {
      digits++;
    }
    room(digits);
    length += digits;
    long rest = number;
    for (int at = length - 1; digits > 0; digits--) {
      bytes[at--] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private void twoDigits(int number) {
    bytes[length++] = (byte) ('0' + number / 10);
    bytes[length++] = (byte) ('0' + number % 10);
  }

  /** {@code 2023-11-14T22:13:20} in UTC. */
  void seconds(long millis) {
    room(20);
    long today = Math.floorDiv(millis, 86_400_000L);
    if (today != day) {
      CivilDate.write(today, date);
      day = today;
    }
    System.arraycopy(date, 0, bytes, length, date.length);
    length += date.length;
    bytes[length++] = 'T';
    time((int) (millis - today * 86_400_000L));
  }

  /** {@code 2023-11-14T22:13:20.750Z}. */
  void millis(long millis) {
    seconds(millis);
    fraction((int) Math.floorMod(millis, 1000L));
    ascii('Z');
  }

  /** {@code 22:13:20.750} of a time that is given in its own zone. */
  void timeOfDay(long local) {
    room(8);
    time((int) Math.floorMod(local, 86_400_000L));
    fraction((int) Math.floorMod(local, 1000L));
  }

  private void time(int ofDay) {
    int second = ofDay / 1000;
    twoDigits(second / 3600);
    bytes[length++] = ':';
    twoDigits(second / 60 % 60);
    bytes[length++] = ':';
    twoDigits(second % 60);
  }

  private void fraction(int millis) {
    room(4);
    bytes[length++] = '.';
    bytes[length++] = (byte) ('0' + millis / 100);
    twoDigits(millis % 100);
  }

  /** A text that may hold anything: secrets are masked, and it cannot leave its place. */
  void text(String text, Escape escape) {
    String masked = Masked.redactor().redact(text);
    int count = masked.length();
    for (int at = 0; at < count && length <= limit; ) {
      int end = Math.min(count, at + STRETCH);
      room((end - at + 1) * WIDEST);
      at = write(masked, at, end, escape);
    }
  }

  /** Writes from one place of the text to another, and a character more where a pair ends there. */
  private int write(String text, int from, int end, Escape escape) {
    byte[] steps = escape.steps;
    byte[] target = bytes;
    int to = length;
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c < 0x80 && steps[c] == Escape.AS_IS) {
        target[to++] = (byte) c;
        at++;
      } else {
        length = to;
        at += c < 0x80 ? special(c, steps[c]) : wide(text, at, escape);
        to = length;
      }
    }
    length = to;
    return at;
  }

  private int special(char c, byte step) {
    if (step == Escape.SPACE) {
      bytes[length++] = ' ';
    } else if (step == Escape.NUMBER) {
      numbered(c);
    } else {
      bytes[length++] = '\\';
      bytes[length++] = step;
    }
    return 1;
  }

  private void numbered(char c) {
    bytes[length++] = '\\';
    bytes[length++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[length++] = (byte) HEX.charAt(c >> shift & 15);
    }
  }

  private int wide(String text, int at, Escape escape) {
    char c = text.charAt(at);
    if (Character.isSurrogate(c)) {
      return surrogate(text, at);
    }
    if (Text.isUnsafe(c)) {
      boolean breaks = c == 0x85 || c == 0x2028 || c == 0x2029;
      return special(c, breaks && !escape.json ? Escape.SPACE : Escape.NUMBER);
    }
    if (c < 0x800) {
      bytes[length++] = (byte) (0xc0 | c >> 6);
    } else {
      bytes[length++] = (byte) (0xe0 | c >> 12);
      bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
    }
    bytes[length++] = (byte) (0x80 | c & 0x3f);
    return 1;
  }

  /** Half a pair is no character: the replacement character stands for it. */
  private int surrogate(String text, int at) {
    int point = text.codePointAt(at);
    if (point < 0x10000) {
      bytes[length++] = (byte) 0xef;
      bytes[length++] = (byte) 0xbf;
      bytes[length++] = (byte) 0xbd;
      return 1;
    }
    bytes[length++] = (byte) (0xf0 | point >> 18);
    bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
    bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
    bytes[length++] = (byte) (0x80 | point & 0x3f);
    return 2;
  }

  /** Puts a text before all that was written from a place on. */
  void insert(int at, byte[] text) {
    room(text.length);
    System.arraycopy(bytes, at, bytes, at + text.length, length - at);
    System.arraycopy(text, 0, bytes, at, text.length);
    length += text.length;
  }

  /** Whether all from this place on is ASCII. */
  boolean isAscii(int from) {
    for (int i = from; i < length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** What was written from a place on. */
  byte[] copy(int from) {
    return Arrays.copyOfRange(bytes, from, length);
  }

  /** Takes back what was written from a place on. */
  void backTo(int at) {
    length = at;
  }

  /** Cuts it to so many bytes, at a character, and marks that, where it is longer. */
  void cut(int longest, String mark) {
    if (length > longest) {
      length = longest - mark.length();
      while ((bytes[length] & 0xc0) == 0x80) {
        length--;
      }
      ascii(mark);
    }
  }

  private void room(int count) {
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
    }
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
