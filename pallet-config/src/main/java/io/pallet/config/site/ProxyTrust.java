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
 * @param trusted addresses, ranges, {@code private} or {@code unix}; empty: nobody
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
                  "x-forwarded", "forwarded", "x-forwarded-first", "forwarded-first", "none"),
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
              SslHeader.PARSER,
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

  public static ProxyTrust read(Env env) {
    List<String> trusted = env.get(TRUSTED_PROXIES);
    if (trusted.contains(TrustedProxy.NONE) && trusted.size() > 1) {
      env.report(contradiction(env));
    }
    for (String proxy : trusted) {
      if (TrustedProxy.isBoundless(proxy)) {
        env.report(boundless(env, proxy));
      }
    }
    return new ProxyTrust(
        trusted,
        env.get(FORWARDED_HEADERS),
        env.get(USE_X_FORWARDED_HOST),
        env.get(USE_X_FORWARDED_PORT),
        env.find(SECURE_PROXY_SSL_HEADER),
        env.get(SECURE_SSL_REDIRECT),
        env.get(SECURE_HSTS_SECONDS));
  }

  private static Problem contradiction(Env env) {
    return Problem.error(
        Code.BAD_CHOICE,
        TRUSTED_PROXIES.name(),
        env.sourceOf(TRUSTED_PROXIES),
        TRUSTED_PROXIES.name() + " says none, and others too",
        "write none alone, or leave it out");
  }

  private static Problem boundless(Env env, String proxy) {
    return Problem.warning(
        Code.BOUNDLESS_TRUST,
        TRUSTED_PROXIES.name(),
        env.sourceOf(TRUSTED_PROXIES),
        TRUSTED_PROXIES.name() + " trusts everyone with " + proxy,
        Code.BOUNDLESS_TRUST.cure());
  }
}
