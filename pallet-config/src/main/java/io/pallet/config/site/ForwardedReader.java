package io.pallet.config.site;

import io.pallet.config.env.IpAddress;
import io.pallet.config.env.Text;
import io.pallet.config.site.Hosts.Named;
import org.jspecify.annotations.Nullable;

/** Reads elements of {@code Forwarded}, RFC 7239: pairs of a name and a value, each name once. */
final class ForwardedReader {

  /** More names of no meaning to us are no proxy's; the search for a repeated one stays short. */
  private static final int MOST_OTHER_NAMES = 16;

  private static final int FOR = 1;
  private static final int PROTO = 2;
  private static final int HOST = 4;

  private final String list;
  private final Hosts hosts;
  private int at;
  private int to;

  private int seen;
  private int others;
  private int @Nullable [] otherNames;

  private @Nullable IpAddress address;
  private @Nullable String scheme;
  private Named host = Named.NOTHING;

  ForwardedReader(String list, Hosts hosts) {
    this.list = list;
    this.hosts = hosts;
  }

  /** Reads the element between two places; false where it is malformed. */
  boolean read(int from, int end) {
    at = from;
    to = end;
    seen = 0;
    others = 0;
    address = null;
    scheme = null;
    host = Named.NOTHING;
    while (at < to) {
      skipSpace();
      if (at < to && list.charAt(at) != ';' && !readPair()) {
        return false;
      }
      skipSpace();
      if (at < to && list.charAt(at++) != ';') {
        return false;
      }
    }
    return true;
  }

  /** Whose request it was; null where the element does not say. */
  @Nullable IpAddress address() {
    return address;
  }

  /** {@code http} or {@code https}; null where the element says neither. */
  @Nullable String scheme() {
    return scheme;
  }

  /** Nothing where the element names none that counts. */
  Named host() {
    return host;
  }

  private boolean readPair() {
    int name = at;
    skipToken();
    int end = at;
    if (end == name || end == to || list.charAt(at++) != '=') {
      return false;
    }
    int known = known(name, end);
    if (known == 0 ? isRepeated(name, end) : (seen & known) != 0) {
      return false;
    }
    seen |= known;
    return at < to && list.charAt(at) == '"' ? readQuoted(known) : readToken(known);
  }

  private int known(int from, int end) {
    if (Ascii.is(list, from, end, "for")) {
      return FOR;
    }
    if (Ascii.is(list, from, end, "proto")) {
      return PROTO;
    }
    return Ascii.is(list, from, end, "host") ? HOST : 0;
  }

  /** Remembers a name that means nothing to us; true where it was there, or is one too many. */
  private boolean isRepeated(int from, int end) {
    if (otherNames == null) {
      otherNames = new int[MOST_OTHER_NAMES];
    }
    int length = end - from;
    for (int i = 0; i < others; i++) {
      int other = otherNames[i];
      if (list.charAt(other + length) == '=' && Ascii.isAt(list, from, list, other, length)) {
        return true;
      }
    }
    if (others == MOST_OTHER_NAMES) {
      return true;
    }
    otherNames[others++] = from;
    return false;
  }

  private boolean readToken(int name) {
    int from = at;
    skipToken();
    return at > from && take(name, list, from, at);
  }

  private boolean readQuoted(int name) {
    int from = ++at;
    boolean escapes = false;
    while (at < to && list.charAt(at) != '"') {
      boolean escape = list.charAt(at) == '\\';
      escapes |= escape;
      at += escape ? 1 : 0;
      if (at == to || !isQuotable(list.charAt(at++))) {
        return false;
      }
    }
    int end = at++;
    if (end >= to) {
      return false;
    }
    String value = escapes ? unescaped(from, end) : list;
    return escapes ? take(name, value, 0, value.length()) : take(name, value, from, end);
  }

  private String unescaped(int from, int end) {
    StringBuilder value = new StringBuilder();
    for (int i = from; i < end; i++) {
      i += list.charAt(i) == '\\' ? 1 : 0;
      value.append(list.charAt(i));
    }
    return value.toString();
  }

  /** What a name says; false where a node is none. The others are ignored where they are none. */
  private boolean take(int name, String text, int from, int end) {
    switch (name) {
      case FOR -> address = Node.rfc7239(text, from, end);
      case PROTO -> scheme = Scheme.find(text, from, end);
      case HOST -> host = hosts.read(text, from, end);
      default -> {}
    }
    return name != FOR || address != null || Node.isHidden(text, from, end);
  }

  private void skipSpace() {
    while (at < to && Elements.isSpace(list.charAt(at))) {
      at++;
    }
  }

  private void skipToken() {
    while (at < to && isToken(list.charAt(at))) {
      at++;
    }
  }

  private static boolean isToken(char c) {
    return Text.isLetter(c) || Text.isDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }

  private static boolean isQuotable(char c) {
    return c == '\t' || c >= ' ' && c != 0x7f && c <= 0xff;
  }
}
