package io.pallet.config.site;

import io.pallet.config.env.IpAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The peers whose forwarded headers count, compiled to ranges in order that do not touch. */
final class TrustedProxies {

  static final String UNIX = "unix";
  static final String PRIVATE = "private";

  /** Loopback, RFC 1918, link-local and unique local addresses. */
  private static final List<String> PRIVATE_RANGES =
      List.of(
          "127.0.0.0/8",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "169.254.0.0/16",
          "::1",
          "fe80::/10",
          "fc00::/7");

  private static final AddressRange PUBLIC_V4 =
      new AddressRange(IpAddress.ofV4(0x0100_0000L), IpAddress.ofV4(0xdfff_ffffL));

  private static final AddressRange PUBLIC_V6 =
      new AddressRange(new IpAddress(0x2000L << 48, 0), new IpAddress(0x3fff_ffff_ffff_ffffL, -1));

  /**
   * The other end of a connection.
   *
   * @param text its address as it is written everywhere
   */
  record Judged(String peer, String text, boolean trusted) {}

  /** Proxies are few: kept, the last one takes a fifth of the time to judge it again. */
  private Judged last = new Judged("", "", false);

  private final boolean unix;
  private final long[] firstV4;
  private final long[] lastV4;
  private final AddressRange[] v6;

  private TrustedProxies(boolean unix, List<AddressRange> v4, List<AddressRange> v6) {
    this.unix = unix;
    this.firstV4 = new long[v4.size()];
    this.lastV4 = new long[v4.size()];
    for (int i = 0; i < firstV4.length; i++) {
      firstV4[i] = v4.get(i).first().v4();
      lastV4[i] = v4.get(i).last().v4();
    }
    this.v6 = v6.toArray(new AddressRange[0]);
  }

  /**
   * Compiles them.
   *
   * @param proxies addresses, ranges, {@code private}, {@code unix} and {@code none}
   */
  static TrustedProxies of(List<String> proxies) {
    List<AddressRange> v4 = new ArrayList<>();
    List<AddressRange> v6 = new ArrayList<>();
    for (String proxy : proxies) {
      for (String text : proxy.equals(PRIVATE) ? PRIVATE_RANGES : List.of(proxy)) {
        AddressRange range = AddressRange.find(text);
        if (range != null) {
          (range.isV4() ? v4 : v6).add(range);
        }
      }
    }
    boolean unix = proxies.contains(UNIX) || proxies.contains(Peer.UNIX);
    return new TrustedProxies(unix, merged(v4), merged(v6));
  }

  /** The same addresses in ranges that neither overlap nor touch, in order. */
  private static List<AddressRange> merged(List<AddressRange> ranges) {
    ranges.sort(null);
    List<AddressRange> merged = new ArrayList<>();
    for (AddressRange range : ranges) {
      int end = merged.size() - 1;
      if (end >= 0 && merged.get(end).touches(range)) {
        merged.set(end, merged.get(end).upTo(range));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  /** Judges the other end of a connection. */
  Judged judge(String peer) {
    Judged before = last;
    if (before.peer.equals(peer)) {
      return before;
    }
    Judged judged = new Judged(peer, Peer.text(peer), trusts(peer));
    last = judged;
    return judged;
  }

  private boolean trusts(String peer) {
    IpAddress address = Peer.address(peer);
    return address == null ? unix && peer.equals(Peer.UNIX) : contains(address);
  }

  boolean contains(IpAddress address) {
    return address.isV4() ? containsV4(address.v4()) : covers(new AddressRange(address, address));
  }

  boolean containsV4(long address) {
    int at = Arrays.binarySearch(firstV4, address);
    return at >= 0 || at < -1 && address <= lastV4[-at - 2];
  }

  private boolean covers(AddressRange range) {
    for (AddressRange trusted : v6) {
      if (trusted.covers(range)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no public IPv4 address is left out. */
  boolean areAllOfV4() {
    int at = Arrays.binarySearch(firstV4, PUBLIC_V4.first().v4());
    int before = at >= 0 ? at : -at - 2;
    return before >= 0 && PUBLIC_V4.last().v4() <= lastV4[before];
  }

  /** Whether no public IPv6 address is left out. */
  boolean areAllOfV6() {
    return covers(PUBLIC_V6);
  }
}
