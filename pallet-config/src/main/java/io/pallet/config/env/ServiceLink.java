package io.pallet.config.env;

import java.util.List;

/** The variables that Kubernetes sets in every pod for each service of its namespace. */
final class ServiceLink {

  private ServiceLink() {}

  /** The text, or the empty one where it is a link and so counts as unset. */
  static String unlink(String name, String text, Source source, List<Problem> problems) {
    if (!isLink(name, text)) {
      return text;
    }
    problems.add(warning(name, source));
    return "";
  }

  static Problem warning(String name, Source source) {
    return Problem.warning(
        Code.SERVICE_LINK,
        name,
        source,
        name + " is a Kubernetes service link, and counts as unset",
        Code.SERVICE_LINK.cure());
  }

  /** {@code REDIS_PORT=tcp://10.0.0.1:6379}. */
  static boolean isLink(String name, String text) {
    return name.endsWith("_PORT")
        && (text.startsWith("tcp://") || text.startsWith("udp://") || text.startsWith("sctp://"));
  }

  /** Whether a name is one of those that go with a link: {@code REDIS_PORT_6379_TCP_ADDR}. */
  static boolean isCompanion(String name) {
    return name.contains("_SERVICE_HOST")
        || name.contains("_SERVICE_PORT")
        || name.contains("_TCP")
        || name.contains("_UDP")
        || name.contains("_SCTP");
  }
}
