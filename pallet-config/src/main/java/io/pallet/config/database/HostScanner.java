package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Percent;
import io.pallet.config.env.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the host part of a URL: one host, a list of them, or the path of a socket. */
final class HostScanner {

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
    if (text.charAt(from) == '%'
        && text.regionMatches(true, from, "%2F", 0, 3)
        && dialect.hasSockets()) {
      socket(from, to);
    } else if (hasComma(from, to)) {
      list(dialect, from, to);
    } else {
      HostPort one = HostPort.parse(text, from, to);
      host = one.host();
      port = one.portOr(0);
    }
  }

  private boolean onlyPort(int from, int to) {
    int at = from + 1;
    while (at < to && Text.isDigit(text.charAt(at))) {
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
      members.add(HostPort.parse(text, at, end));
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
    port = end == to ? 0 : HostPort.port(text, end + 1, to);
    host = Percent.decode(text, from, end);
    if (!LocalPath.isAbsolute(host)) {
      throw bad("has a socket's path that is not a plain absolute one", from, end);
    }
  }

  private static InvalidValueException bad(String message, int from, int to) {
    return new InvalidValueException(Code.BAD_HOST, message, null, from, to);
  }
}
