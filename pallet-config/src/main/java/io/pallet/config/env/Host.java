package io.pallet.config.env;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a host may be: a name (underscores too), an IPv4 address or an [IPv6] address. */
public final class Host {

  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  /** A host in lower case. */
  public static final Parser<String> PARSER =
      new Parser<>() {
        @Override
        public String parse(String text) {
          String wrong = problem(text);
          if (wrong != null) {
            throw InvalidValueException.whole(Code.BAD_HOST, wrong, text);
          }
          return text.toLowerCase(Locale.ROOT);
        }

        @Override
        public String expects() {
          return "a host name, an IPv4 address or an [IPv6] address";
        }
      };

  private Host() {}

  /** What is wrong with it, to be read behind the variable's name, or null. */
  public static @Nullable String problem(String text) {
    if (text.startsWith("[")) {
      return text.endsWith("]") && isIpv6(text.substring(1, text.length() - 1))
          ? null
          : "is not an IPv6 address in brackets";
    }
    if (text.isEmpty() || text.length() > LONGEST) {
      return "is not a host of 1 to " + LONGEST + " characters";
    }
    return looksLikeIpv4(text)
        ? isIpv4(text) ? null : "is not an IPv4 address"
        : isName(text) ? null : "is not a host name";
  }

  private static boolean isName(String text) {
    int label = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (label == 0) {
          return false;
        }
        label = 0;
      } else if (!isNameCharacter(c) || ++label > LONGEST_LABEL) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }

  private static boolean looksLikeIpv4(String text) {
    for (int i = text.lastIndexOf('.') + 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.charAt(text.length() - 1) != '.';
  }

  /** Four decimal numbers up to 255 without leading zeros. */
  public static boolean isIpv4(String text) {
    int parts = 0;
    int digits = 0;
    int value = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '.' : text.charAt(i);
      if (c == '.') {
        if (digits == 0 || value > 255) {
          return false;
        }
        parts++;
        digits = 0;
        value = 0;
      } else if (c < '0' || c > '9' || digits == 3 || digits > 0 && value == 0) {
        return false;
      } else {
        value = value * 10 + c - '0';
        digits++;
      }
    }
    return parts == 4;
  }

  /** Eight groups of hexadecimal digits, one run of them shortened to {@code ::}; no zone. */
  public static boolean isIpv6(String text) {
    int groups = 0;
    boolean shortened = false;
    int i = 0;
    while (i < text.length()) {
      if (text.startsWith("::", i)) {
        if (shortened) {
          return false;
        }
        shortened = true;
        i += 2;
        continue;
      }
      if (i > 0 && !text.startsWith("::", i - 2)) {
        if (text.charAt(i) != ':') {
          return false;
        }
        i++;
      }
      int end = i;
      while (end < text.length()
          && Character.digit(text.charAt(end), 16) >= 0
          && text.charAt(end) < 128) {
        end++;
      }
      if (end < text.length() && text.charAt(end) == '.') {
        return isIpv4(text.substring(i)) && fits(groups + 2, shortened);
      }
      if (end == i || end - i > 4) {
        return false;
      }
      groups++;
      i = end;
    }
    return fits(groups, shortened);
  }

  private static boolean fits(int groups, boolean shortened) {
    return shortened ? groups <= 7 : groups == 8;
  }
}
