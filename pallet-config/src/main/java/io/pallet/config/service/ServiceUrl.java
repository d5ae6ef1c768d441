package io.pallet.config.service;

import io.pallet.config.env.HostPort;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Where a service is, with the credentials taken apart.
 *
 * @param scheme in lower case
 * @param path as it is given, not decoded; it begins with a slash or is empty
 */
public record ServiceUrl(
    String scheme,
    HostPort address,
    String path,
    Optional<String> username,
    Optional<Secret> password) {

  /** URLs of these schemes. */
  static Parser<ServiceUrl> parser(String... schemes) {
    return new ServiceUrlParser(false, List.of(schemes));
  }

  /** The URL without credentials. */
  @Override
  public String toString() {
    return scheme + "://" + address + path;
  }
}
