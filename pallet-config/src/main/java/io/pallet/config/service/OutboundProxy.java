package io.pallet.config.service;

import io.pallet.config.env.Env;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.util.List;
import java.util.Optional;

/**
 * The proxies that requests of the application go through.
 *
 * @param none hosts, domains and ranges that are reached directly
 */
public record OutboundProxy(
    Optional<ServiceUrl> http, Optional<ServiceUrl> https, List<String> none) {

  private static final Parser<ServiceUrl> URL = ServiceUrl.parser("http", "https");
  private static final Parser<List<String>> HOSTS = Parsers.commaList(Parsers.TEXT);

  static final Variable<ServiceUrl> HTTP_PROXY =
      Variable.of("HTTP_PROXY", URL, "The proxy for http.");
  static final Variable<ServiceUrl> HTTPS_PROXY =
      Variable.of("HTTPS_PROXY", URL, "The proxy for https.");
  static final Variable<List<String>> NO_PROXY =
      Variable.of("NO_PROXY", HOSTS, "What is reached directly, with commas between.");
  static final Variable<ServiceUrl> HTTP_PROXY_LOWER =
      Variable.of("http_proxy", URL, "`HTTP_PROXY`, where that is unset.");
  static final Variable<ServiceUrl> HTTPS_PROXY_LOWER =
      Variable.of("https_proxy", URL, "`HTTPS_PROXY`, where that is unset.");
  static final Variable<List<String>> NO_PROXY_LOWER =
      Variable.of("no_proxy", HOSTS, "`NO_PROXY`, where that is unset.");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES =
      List.of(
          HTTP_PROXY, HTTPS_PROXY, NO_PROXY, HTTP_PROXY_LOWER, HTTPS_PROXY_LOWER, NO_PROXY_LOWER);

  public static OutboundProxy read(Env env) {
    return new OutboundProxy(
        either(env, HTTP_PROXY, HTTP_PROXY_LOWER),
        either(env, HTTPS_PROXY, HTTPS_PROXY_LOWER),
        either(env, NO_PROXY, NO_PROXY_LOWER).orElse(List.of()));
  }

  private static <T> Optional<T> either(Env env, Variable<T> upper, Variable<T> lower) {
    Optional<T> first = env.find(upper);
    Optional<T> second = env.find(lower);
    return first.isPresent() ? first : second;
  }
}
