package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Percent;

/** Says which character of a user or password stands there raw, where that can be known. */
final class RawCharacters {

  private RawCharacters() {}

  /**
   * Refuses an '@' before the last one, and a '/' or '?' that has cut the authority short.
   *
   * @param start the authority's first character
   * @param end one past its last
   * @param at its last '@', or -1
   */
  static void refuse(String text, int start, int end, int at) {
    if (at >= 0) {
      int first = text.indexOf('@', start);
      if (first < at || isInPassword(text, end)) {
        throw raw(text, start, first);
      }
    } else if (start < end && end < text.length() && hasLaterAt(text, end)) {
      throw raw(text, start, end);
    }
  }

  /** Whether an '@' and then a '/' stand in what would be the name: no name has them. */
  private static boolean isInPassword(String text, int end) {
    int query = text.indexOf('?', end);
    int at = text.indexOf('@', end);
    int slash = at < 0 ? -1 : text.indexOf('/', at);
    return slash >= 0 && (query < 0 || slash < query);
  }

  /** Whether an '@' follows that is no part of an option's value. */
  private static boolean hasLaterAt(String text, int end) {
    int at = text.indexOf('@', end);
    if (at < 0 || text.charAt(end) == '?') {
      return at >= 0;
    }
    int query = text.indexOf('?', end);
    if (query < 0 || at < query) {
      return true;
    }
    int equals = text.indexOf('=', query);
    return equals < 0 || equals > at;
  }

  /** Refuses a '#', which begins nothing in a database URL. */
  static InvalidValueException fragment(String text, int hash) {
    int slashes = text.indexOf("://");
    int start = slashes < 0 || slashes > hash ? -1 : slashes + 3;
    int slash = start < 0 ? -1 : text.indexOf('/', start);
    boolean inAuthority = start >= 0 && (slash < 0 || slash > hash);
    if (inAuthority && text.indexOf('@', hash) >= 0) {
      return fault(Code.FRAGMENT, text, start, hash);
    }
    return new InvalidValueException(Code.FRAGMENT, "has a raw '#'", null, hash, hash + 1);
  }

  private static InvalidValueException raw(String text, int start, int place) {
    return fault(Code.RAW_CHARACTER, text, start, place);
  }

  private static InvalidValueException fault(Code code, String text, int start, int place) {
    int colon = text.indexOf(':', start);
    boolean inPassword = colon >= 0 && colon < place;
    int position = place - (inPassword ? colon : start - 1);
    String message =
        "has a raw '"
            + text.charAt(place)
            + "' in the "
            + (inPassword ? "password" : "user")
            + ", its "
            + ordinal(position)
            + " character: write it as "
            + Percent.encode(text.substring(place, place + 1));
    return new InvalidValueException(code, message, null, place, place + 1);
  }

  private static String ordinal(int number) {
    int tens = number % 100;
    int ones = tens > 10 && tens < 20 ? 0 : number % 10;
    return number + (ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th");
  }
}
