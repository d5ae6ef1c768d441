package io.pallet.config.service;

import io.pallet.config.env.Code;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Percent;
import io.pallet.config.env.Secret;
import io.pallet.config.env.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code scheme://user:password@host:port/path}, and nothing behind the path.
 *
 * @param webhook whether a query may follow; path and query are as good as a password then
 */
record ServiceUrlParser(boolean webhook, List<String> schemes) implements Parser<ServiceUrl> {

  @Override
  public ServiceUrl parse(String text) {
    int unsafe = Text.firstUnsafe(text);
    if (unsafe >= 0) {
      throw at(Code.CONTROL, "has a control character", unsafe, unsafe + 1);
    }
    String scheme = scheme(text);
    int from = scheme.length() + "://".length();
    int slash = text.indexOf('/', from);
    int end = slash < 0 ? text.length() : slash;
    refuseMarks(text, from, end);
    int at = text.lastIndexOf('@', end);
    int host = at < from ? from : at + 1;
    int userEnd = Math.max(at, from);
    int raw = text.indexOf('@', from);
    if (raw >= 0 && raw < at) {
      throw at(Code.RAW_CHARACTER, "has a raw '@' in its password: write it as %40", raw, raw + 1);
    }
    int colon = text.indexOf(':', from);
    int nameEnd = colon < 0 || colon > userEnd ? userEnd : colon;
    return new ServiceUrl(
        scheme,
        HostPort.parse(text, host, end),
        text.substring(end).equals("/") ? "" : text.substring(end),
        nameEnd > from ? Optional.of(Percent.decode(text, from, nameEnd)) : Optional.empty(),
        nameEnd + 1 < userEnd
            ? Optional.of(Secret.of(Percent.decode(text, nameEnd + 1, userEnd)))
            : Optional.empty());
  }

  private String scheme(String text) {
    int end = text.indexOf("://");
    String scheme = end < 0 ? "" : text.substring(0, end).toLowerCase(Locale.ROOT);
    for (String known : schemes) {
      if (known.equals(scheme)) {
        return scheme;
      }
    }
    throw at(Code.BAD_URL, "has no scheme that is known here", 0, Math.max(end, 0));
  }

  private void refuseMarks(String text, int from, int path) {
    int query = webhook ? path : text.length();
    int hash = text.indexOf('#', from);
    int mark = text.indexOf('?', from);
    int at = text.indexOf('@', path);
    if (hash >= 0) {
      throw at(Code.FRAGMENT, "has a '#': a '#' of a password is written %23", hash, hash + 1);
    }
    if (mark >= 0 && mark < query) {
      throw at(Code.BAD_URL, "has a '?': a '?' of a password is written %3F", mark, mark + 1);
    }
    if (at >= 0 && at < query) {
      String message = "has an '@' behind its host: a '/' of a password is written %2F";
      throw at(Code.RAW_CHARACTER, message, at, at + 1);
    }
  }

  private static InvalidValueException at(Code code, String message, int from, int to) {
    return new InvalidValueException(code, message, null, from, to);
  }

  @Override
  public String show(ServiceUrl value) {
    return webhook ? value.scheme() + "://" + value.address() + "/..." : value.toString();
  }

  @Override
  public String expects() {
    return "a URL " + String.join(":// or ", schemes) + "://host:port";
  }
}
