package io.pallet.config.service;

import io.pallet.config.env.HostPort;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Lists of hosts whose service has a port of its own. */
final class HostPorts {

  private HostPorts() {}

  /** The same hosts, each with a port. */
  static List<HostPort> withPort(List<HostPort> hosts, int standard) {
    List<HostPort> whole = new ArrayList<>(hosts.size());
    for (HostPort host : hosts) {
      whole.add(new HostPort(host.host(), OptionalInt.of(host.portOr(standard))));
    }
    return List.copyOf(whole);
  }
}
