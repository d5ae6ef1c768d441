package io.pallet.config.database;

import io.pallet.config.env.Percent;
import org.jspecify.annotations.Nullable;

/** Writes a database URL in its one canonical form. */
final class UrlWriter {

  private UrlWriter() {}

  /** Writes it with the given text in the password's place, or with none. */
  static String write(DatabaseUrl url, @Nullable String password) {
    StringBuilder out = new StringBuilder(64).append(url.scheme()).append(':');
    if (url.isInMemory() && url.dialect() == Dialect.H2) {
      out.append("mem:").append(url.name());
    } else {
      out.append("//");
      credentials(out, url, password);
      place(out, url);
    }
    options(out, url);
    return out.toString();
  }

  private static void credentials(StringBuilder out, DatabaseUrl url, @Nullable String password) {
    String username = url.rawUsername();
    if (!url.dialect().hasLogins() || (username == null && password == null)) {
      return;
    }
    out.append(username == null ? "" : Percent.encode(username));
    if (password != null) {
      out.append(':').append(password);
    }
    out.append('@');
  }

  private static void place(StringBuilder out, DatabaseUrl url) {
    String host = url.rawHost();
    if (url.isInMemory()) {
      out.append(url.name());
      return;
    }
    if (host != null) {
      out.append(host(url, host));
      url.port().ifPresent(port -> out.append(':').append(port));
    }
    out.append('/').append(Percent.encode(url.name()).replace("%2F", "/"));
  }

  private static String host(DatabaseUrl url, String host) {
    if (url.isSocket()) {
      return Percent.encode(host);
    }
    boolean bare = host.indexOf(':') >= 0 && host.indexOf(',') < 0;
    return bare ? "[" + host + "]" : host;
  }

  private static void options(StringBuilder out, DatabaseUrl url) {
    char mark = '?';
    for (GivenOption setting : url.settings()) {
      out.append(mark).append(Percent.encode(setting.name())).append('=');
      out.append(Percent.encode(setting.value()));
      mark = '&';
    }
  }
}
