package io.pallet.config.site;

import io.pallet.config.env.Code;
import io.pallet.config.env.Env;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Variable;
import java.util.List;
import java.util.Optional;

/**
 * Whose forwarded headers count, which ones, and what follows from them.
 *
 * @param trusted addresses, ranges, {@code private} or {@code unix}; {@code none} or empty: nobody
 * @param headers the family of headers
 * @param sslHeader the only header that says that the client came by TLS
 * @param hstsSeconds how long browsers keep to https, 0: not told
 */
public record ProxyTrust(
    List<String> trusted,
    String headers,
    boolean useHost,
    boolean usePort,
    Optional<SslHeader> sslHeader,
    boolean sslRedirect,
    int hstsSeconds) {

  static final String NO_HEADERS = "none";

  static final Variable<List<String>> TRUSTED_PROXIES =
      Variable.of(
              "TRUSTED_PROXIES",
              Parsers.list(new TrustedProxy()),
              "Whose forwarded headers count: addresses, CIDR ranges, `private`, `unix`, `none`.")
          .byDefault("private");

  static final Variable<String> FORWARDED_HEADERS =
      Variable.of(
              "FORWARDED_HEADERS",
              Parsers.choice(
                  "x-forwarded", "forwarded", "x-forwarded-first", "forwarded-first", NO_HEADERS),
              "Which family of forwarded headers counts.")
          .byDefault("x-forwarded");

  static final Variable<Boolean> USE_X_FORWARDED_HOST =
      Variable.of("USE_X_FORWARDED_HOST", Parsers.BOOLEAN, "Whether the host counts, if allowed.")
          .byDefault("true");

  static final Variable<Boolean> USE_X_FORWARDED_PORT =
      Variable.of("USE_X_FORWARDED_PORT", Parsers.BOOLEAN, "Whether the port counts.")
          .byDefault("false");

  static final Variable<SslHeader> SECURE_PROXY_SSL_HEADER =
      Variable.of(
              "SECURE_PROXY_SSL_HEADER",
              new SslHeaderParser(),
              "The only header, with its value, that says that the client came by TLS.")
          .computed("unset: `X-Forwarded-Proto`, or the `proto` of `Forwarded`");

  static final Variable<Boolean> SECURE_SSL_REDIRECT =
      Variable.of("SECURE_SSL_REDIRECT", Parsers.BOOLEAN, "Whether http is redirected to https.")
          .byDefault("false");

  static final Variable<Integer> SECURE_HSTS_SECONDS =
      Variable.of(
              "SECURE_HSTS_SECONDS",
              Parsers.number(0, Integer.MAX_VALUE),
              "How long browsers keep to https; 0: they are not told.")
          .byDefault("0");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES =
      List.of(
          TRUSTED_PROXIES,
          FORWARDED_HEADERS,
          USE_X_FORWARDED_HOST,
          USE_X_FORWARDED_PORT,
          SECURE_PROXY_SSL_HEADER,
          SECURE_SSL_REDIRECT,
          SECURE_HSTS_SECONDS);

  /** How many ranges of eight bits the public IPv4 addresses are. */
  private static final int PUBLIC_NETWORKS = 223;

  public static ProxyTrust read(Env env) {
    ProxyTrust trust =
        new ProxyTrust(
            env.get(TRUSTED_PROXIES),
            env.get(FORWARDED_HEADERS),
            env.get(USE_X_FORWARDED_HOST),
            env.get(USE_X_FORWARDED_PORT),
            env.find(SECURE_PROXY_SSL_HEADER),
            env.get(SECURE_SSL_REDIRECT),
            env.get(SECURE_HSTS_SECONDS));
    warnOfBoundless(env, trust.trusted);
    reportUseless(env, trust);
    return trust;
  }

  /** What can never count. */
  private static void reportUseless(Env env, ProxyTrust trust) {
    boolean nobody = trust.trusted.contains(TrustedProxy.NONE);
    boolean unread = nobody || trust.headers.equals(NO_HEADERS);
    if (nobody && trust.trusted.size() > 1) {
      report(env, TRUSTED_PROXIES, Code.USELESS_TRUST, "says none, and others too");
    }
    if (unread && trust.sslHeader.isPresent()) {
      report(env, SECURE_PROXY_SSL_HEADER, Code.USELESS_TRUST, "is never read");
    }
    if (unread && trust.sslRedirect) {
      warn(env, SECURE_SSL_REDIRECT, Code.REDIRECT_LOOP, "may redirect for ever");
    }
  }

  /** Ranges that leave nobody out, one alone or several together. */
  private static void warnOfBoundless(Env env, List<String> trusted) {
    if (!mayBeBoundless(trusted)) {
      return;
    }
    TrustedProxies compiled = TrustedProxies.of(trusted);
    if (compiled.areAllOfV4()) {
      warn(env, TRUSTED_PROXIES, Code.BOUNDLESS_TRUST, "trusts every IPv4 address");
    }
    if (compiled.areAllOfV6()) {
      warn(env, TRUSTED_PROXIES, Code.BOUNDLESS_TRUST, "trusts every IPv6 address");
    }
  }

  /** Told from the texts, which spares nearly every start the ranges and two classes. */
  private static boolean mayBeBoundless(List<String> trusted) {
    boolean wide = trusted.size() >= PUBLIC_NETWORKS;
    for (String proxy : trusted) {
      int slash = proxy.indexOf('/');
      boolean few = slash == proxy.length() - 2 && proxy.charAt(slash + 1) < '8';
      wide |= slash > 0 && (few || proxy.indexOf(':') >= 0);
    }
    return wide;
  }

  private static void report(Env env, Variable<?> variable, Code code, String what) {
    String name = variable.name();
    env.report(Problem.error(code, name, env.sourceOf(variable), name + " " + what, code.cure()));
  }

  private static void warn(Env env, Variable<?> variable, Code code, String what) {
    String name = variable.name();
    env.report(Problem.warning(code, name, env.sourceOf(variable), name + " " + what, code.cure()));
  }
}
