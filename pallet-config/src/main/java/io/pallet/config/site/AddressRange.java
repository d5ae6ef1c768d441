package io.pallet.config.site;

import io.pallet.config.env.HostPort;
import io.pallet.config.env.IpAddress;
import org.jspecify.annotations.Nullable;

/** The addresses that begin with the same bits. */
record AddressRange(IpAddress first, IpAddress last) implements Comparable<AddressRange> {

  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;

  /** The range of a text, {@code 10.0.0.0/8} or {@code ::1}, or null where it is none. */
  static @Nullable AddressRange find(String text) {
    int slash = text.indexOf('/');
    int end = slash < 0 ? text.length() : slash;
    IpAddress address = IpAddress.find(text, 0, end);
    if (address == null) {
      return null;
    }
    int bits = text.lastIndexOf(':', end) < 0 ? V4_BITS : V6_BITS;
    int prefix = slash < 0 ? bits : prefix(text, slash + 1);
    if (prefix < 0 || prefix > bits) {
      return null;
    }
    int whole = V6_BITS - bits + prefix;
    return new AddressRange(address.first(whole), address.last(whole));
  }

  boolean isV4() {
    return first.isV4() && last.isV4();
  }

  boolean covers(AddressRange other) {
    return first.compareTo(other.first) <= 0 && last.compareTo(other.last) >= 0;
  }

  /** Whether a range that begins behind this one's beginning begins in it, or just behind it. */
  boolean touches(AddressRange later) {
    return later.first.compareTo(last.next()) <= 0;
  }

  /** This range, up to the end of a later one. */
  AddressRange upTo(AddressRange later) {
    return later.last.compareTo(last) > 0 ? new AddressRange(first, later.last) : this;
  }

  /** By where they begin. */
  @Override
  public int compareTo(AddressRange other) {
    return first.compareTo(other.first);
  }

  private static int prefix(String text, int from) {
    boolean zero = text.length() == from + 1 && text.charAt(from) == '0';
    int number = HostPort.number(text, from, text.length());
    return zero || number > 0 ? number : -1;
  }
}
