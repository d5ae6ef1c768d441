package io.pallet.config.env;

import org.jspecify.annotations.Nullable;

/**
 * An IP address as 128 bits; an IPv4 address is the IPv6 address that it is mapped to, so that the
 * two are one.
 */
public record IpAddress(long high, long low) implements Comparable<IpAddress> {

  private static final long MAPPED = 0xffffL << 32;

  /** The address between two places of a text, without brackets and zone, or null. */
  public static @Nullable IpAddress find(String text, int from, int to) {
    long v4 = Ipv4.value(text, from, to);
    return v4 >= 0 ? ofV4(v4) : Ipv6.value(text, from, to);
  }

  public static IpAddress ofV4(long address) {
    return new IpAddress(0, MAPPED | address);
  }

  public boolean isV4() {
    return high == 0 && low >>> 32 == 0xffff;
  }

  /** The number of an IPv4 address. */
  public long v4() {
    return low & 0xffff_ffffL;
  }

  /** Whether it is {@code 0.0.0.0} or {@code ::}: nobody's. */
  public boolean isUnspecified() {
    return high == 0 && (low == 0 || low == MAPPED);
  }

  /** The first address with the same first bits. */
  public IpAddress first(int prefix) {
    return new IpAddress(high & mask(prefix), low & mask(prefix - 64));
  }

  /** The last address with the same first bits. */
  public IpAddress last(int prefix) {
    return new IpAddress(high | ~mask(prefix), low | ~mask(prefix - 64));
  }

  /** The address behind this one; the last one has none, and stays. */
  public IpAddress next() {
    boolean carry = low == -1;
    return carry && high == -1 ? this : new IpAddress(carry ? high + 1 : high, low + 1);
  }

  private static long mask(int bits) {
    return bits <= 0 ? 0 : -1L << 64 - Math.min(bits, 64);
  }

  IpAddress shiftedLeft(int bits) {
    return bits >= 64
        ? new IpAddress(low << bits - 64, 0)
        : new IpAddress(high << bits | low >>> 64 - bits, low << bits);
  }

  @Override
  public int compareTo(IpAddress other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }

  // written out, as a record's own set up a hundred classes of the JVM at the first call at start
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IpAddress that && high == that.high && low == that.low;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(high) + Long.hashCode(low);
  }

  /** As RFC 5952 writes it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (isV4()) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        text.append(low >>> shift & 0xff).append(shift == 0 ? "" : ".");
      }
      return text.toString();
    }
    int gap = longestGap();
    int gapEnd = gap;
    while (gap >= 0 && gapEnd < 8 && group(gapEnd) == 0) {
      gapEnd++;
    }
    for (int i = 0; i < 8; i++) {
      if (i == gap) {
        text.append("::");
        i = gapEnd - 1;
      } else {
        text.append(i == 0 || i == gapEnd ? "" : ":").append(Integer.toHexString(group(i)));
      }
    }
    return text.toString();
  }

  /** Where the longest run of two or more zero groups begins, -1 where there is none. */
  private int longestGap() {
    int longest = -1;
    int length = 1;
    int run = 0;
    for (int i = 0; i < 8; i++) {
      run = group(i) == 0 ? run + 1 : 0;
      if (run > length) {
        length = run;
        longest = i + 1 - run;
      }
    }
    return longest;
  }

  private int group(int index) {
    long half = index < 4 ? high : low;
    return (int) (half >>> 16 * (3 - index % 4)) & 0xffff;
  }
}
