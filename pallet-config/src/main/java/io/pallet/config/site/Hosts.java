package io.pallet.config.site;

import io.pallet.config.env.HostPort;

/** Reads the hosts that requests name. */
final class Hosts {

  /**
   * A host, and its port.
   *
   * @param text as it was written
   * @param host empty where the text is none that counts
   * @param port 0 where there is none
   */
  record Named(String text, String host, int port) {

    static final Named NOTHING = new Named("", "", 0);

    boolean counts() {
      return !host.isEmpty();
    }
  }

  private final AllowedHosts allowed;

  /** Most requests name the same host: kept, it takes a tenth of the time to read it again. */
  private Named last = Named.NOTHING;

  Hosts(AllowedHosts allowed) {
    this.allowed = allowed;
  }

  Named read(String text, int from, int to) {
    Named before = last;
    if (before.text.length() == to - from && text.startsWith(before.text, from)) {
      return before;
    }
    Named named = readAnew(text.substring(from, to));
    last = named;
    return named;
  }

  private Named readAnew(String text) {
    HostPort read = HostPort.find(text, 0, text.length());
    return read != null && allowed.allows(HostText.of(read))
        ? new Named(text, HostText.of(read), read.portOr(0))
        : new Named(text, "", 0);
  }
}
