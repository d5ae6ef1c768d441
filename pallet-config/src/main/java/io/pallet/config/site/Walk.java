package io.pallet.config.site;

import io.pallet.config.env.IpAddress;
import io.pallet.config.env.Ipv4;
import org.jspecify.annotations.Nullable;

/**
 * The walk from the nearest proxy to the client: the right-most element that is no trusted proxy,
 * or the left-most where all are.
 */
record Walk(TrustedProxies trusted) {

  /** More in a row are no proxies: who the client is, is not known then. */
  private static final int MOST = 32;

  /** The client in {@code X-Forwarded-For}, or null where it is not known. */
  @Nullable String client(String list) {
    Elements elements = new Elements(list, false);
    IpAddress address = null;
    int walked = 0;
    boolean proxy = true;
    while (proxy && elements.next()) {
      // an IPv4 address stays a number: no object a hop
      long v4 = Ipv4.value(list, elements.from(), elements.to());
      address = v4 > 0 ? null : Node.address(list, elements.from(), elements.to());
      if (++walked > MOST || v4 <= 0 && address == null) {
        return null;
      }
      proxy = address == null ? trusted.containsV4(v4) : trusted.contains(address);
    }
    if (walked == 0) {
      return null;
    }
    return address == null ? list.substring(elements.from(), elements.to()) : address.toString();
  }

  /** The client's element of {@code Forwarded}, or null where there is none. */
  @Nullable ForwardedReader element(String list, Hosts hosts) {
    Elements elements = new Elements(list, true);
    ForwardedReader element = new ForwardedReader(list, hosts);
    int walked = 0;
    boolean proxy = true;
    while (proxy && elements.next()) {
      if (++walked > MOST || !element.read(elements.from(), elements.to())) {
        return null;
      }
      IpAddress address = element.address();
      proxy = address != null && trusted.contains(address);
    }
    return walked == 0 ? null : element;
  }
}
