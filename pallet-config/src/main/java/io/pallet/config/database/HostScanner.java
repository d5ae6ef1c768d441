package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the host part of a URL: one host, a list of them, or the path of a socket. */
final class HostScanner {

  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  private final String text;
  private String host = "";
  private int port;

  HostScanner(String text) {
    this.text = text;
  }

  /** The host, the list as it stands, or the path. */
  String host() {
    return host;
  }

  /** The port, or 0 where there is none or the host is a list. */
  int port() {
    return port;
  }

  void scan(Dialect dialect, int from, int to) {
    if (from == to || (text.charAt(from) == ':' && onlyPort(from, to))) {
      throw new InvalidValueException(Code.NO_HOST, "has no host", null, from, to);
    }
    if (text.regionMatches(true, from, "%2F", 0, 3) && dialect.hasSockets()) {
      socket(from, to);
    } else if (hasComma(from, to)) {
      list(dialect, from, to);
    } else {
      one(from, to);
    }
  }

  private boolean onlyPort(int from, int to) {
    int at = from + 1;
    while (at < to && Characters.isDigit(text.charAt(at))) {
      at++;
    }
    return at == to;
  }

  private boolean hasComma(int from, int to) {
    int comma = text.indexOf(',', from);
    return comma >= 0 && comma < to;
  }

  private void list(Dialect dialect, int from, int to) {
    if (!dialect.hasHostLists()) {
      throw bad("lists hosts, where the driver takes one", from, to);
    }
    members(from, to);
    host = text.substring(from, to).toLowerCase(Locale.ROOT);
    port = 0;
  }

  private List<HostPort> members(int from, int to) {
    List<HostPort> members = new ArrayList<>();
    int at = from;
    while (at <= to) {
      int comma = text.indexOf(',', at);
      int end = comma < 0 || comma > to ? to : comma;
      one(at, end);
      members.add(new HostPort(host, port == 0 ? null : port));
      at = end + 1;
    }
    return members;
  }

  /** The members of a list that was found good before. */
  static List<HostPort> members(String list) {
    return List.copyOf(new HostScanner(list).members(0, list.length()));
  }

  private void socket(int from, int to) {
    int colon = text.indexOf(':', from);
    int end = colon < 0 || colon > to ? to : colon;
    port = end == to ? 0 : port(end + 1, to);
    host = Percent.decode(text, from, end);
    if (!LocalPath.isAbsolute(host)) {
      throw bad("has a socket's path that is not a plain absolute one", from, end);
    }
  }

  private void one(int from, int to) {
    if (from == to) {
      throw bad("has an empty host in its list", from, to);
    }
    if (text.charAt(from) == '[') {
      bracketed(from, to);
      return;
    }
    int colon = text.indexOf(':', from);
    int end = colon < 0 || colon > to ? to : colon;
    boolean capitals = checkName(from, end, to);
    port = end == to ? 0 : port(end + 1, to);
    String name = text.substring(from, end);
    host = capitals ? name.toLowerCase(Locale.ROOT) : name;
  }

  private void bracketed(int from, int to) {
    int close = text.indexOf(']', from);
    if (close < 0 || close >= to || !Ipv6.isAddress(text, from + 1, close)) {
      throw bad("has brackets that do not hold an IPv6 address", from, to);
    }
    if (close + 1 < to && text.charAt(close + 1) != ':') {
      throw bad("has text between an IPv6 address and its port", close + 1, to);
    }
    port = close + 1 == to ? 0 : port(close + 2, to);
    host = text.substring(from + 1, close).toLowerCase(Locale.ROOT);
  }

  /** Returns whether the name has capitals. */
  private boolean checkName(int from, int end, int to) {
    int colon = text.indexOf(':', end + 1);
    if (colon >= 0 && colon < to) {
      throw bad("has a host with several colons: an IPv6 address stands in brackets", from, to);
    }
    boolean capitals = false;
    int label = from;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!Characters.isHostCharacter(c)) {
        throw bad("has a character in its host that no host has", i, i + 1);
      }
      capitals |= c >= 'A' && c <= 'Z';
      if (c == '.') {
        checkLabel(label, i);
        label = i + 1;
      }
    }
    if (label < end || label == from) {
      checkLabel(label, end);
    }
    if (end - from > LONGEST) {
      throw bad("has a host of more than 253 characters", from, end);
    }
    if (Ipv4.looksLikeAddress(text, from, end) && !Ipv4.isAddress(text, from, end)) {
      throw bad("has a host that is nearly an IPv4 address, but not one", from, end);
    }
    return capitals;
  }

  private void checkLabel(int from, int to) {
    if (from == to || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
      throw bad("has an empty label in its host, or one with a '-' at its edge", from, to);
    }
    if (to - from > LONGEST_LABEL) {
      throw bad("has a label of more than 63 characters in its host", from, to);
    }
  }

  private int port(int from, int to) {
    int value = 0;
    for (int i = from; i < to && value <= 65535; i++) {
      char c = text.charAt(i);
      value = Characters.isDigit(c) ? 10 * value + c - '0' : 65536;
    }
    if (value < 1 || value > 65535 || text.charAt(from) == '0') {
      throw new InvalidValueException(
          Code.BAD_PORT, "has a port that is not a whole number, 1 to 65535", null, from, to);
    }
    return value;
  }

  private static InvalidValueException bad(String message, int from, int to) {
    return new InvalidValueException(Code.BAD_HOST, message, null, from, to);
  }
}
