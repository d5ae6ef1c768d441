package io.pallet.config.logging;

import io.pallet.config.env.HostPort;
import io.pallet.config.env.Machine;
import java.util.List;

/**
 * Whom log lines come from.
 *
 * @param host the site's own host, or the machine's name
 * @param process the process's number
 */
public record Origin(String host, long process) {

  /** This process, of the site with these hosts. */
  public static Origin of(List<HostPort> site) {
    return new Origin(
        site.isEmpty() ? Machine.name() : site.get(0).bracketedHost(), Machine.process());
  }
}
