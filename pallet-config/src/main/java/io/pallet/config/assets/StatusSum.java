package io.pallet.config.assets;

import java.util.HexFormat;

/** One number for the status of many files, in whatever order they come. */
final class StatusSum {

  private long first;
  private long second;
  private long latest;
  private boolean known = true;

  synchronized void add(String name, FileStatus status) {
    known &= status.changed() >= 0;
    latest = Math.max(latest, status.changed());
    long hash = 1;
    for (int i = 0; i < name.length(); i++) {
      hash = 31 * hash + name.charAt(i);
    }
    hash = mixed(hash ^ mixed(status.size()));
    hash = mixed(hash ^ mixed(status.modified() + 1));
    hash = mixed(hash ^ mixed(status.changed() + 2));
    hash = mixed(hash ^ mixed(status.key() + 3));
    first += hash;
    second += mixed(hash ^ 0x9e3779b97f4a7c15L);
  }

  /** Adds something that is known by its content. */
  synchronized void add(String digest) {
    first += mixed(Long.parseUnsignedLong(digest.substring(0, 16), 16));
    second += mixed(Long.parseUnsignedLong(digest.substring(16, 32), 16));
  }

  /** Says that there is something whose status is not known. */
  synchronized void unknown() {
    known = false;
  }

  /** The step of SplitMix64: every bit of the input changes half of the output's. */
  private static long mixed(long z) {
    long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
    return b ^ b >>> 31;
  }

  /** Whether it says something: every file's status was known. */
  synchronized boolean isKnown() {
    return known;
  }

  /** When the latest change of all was, in nanoseconds since 1970. */
  synchronized long latest() {
    return latest;
  }

  @Override
  public synchronized String toString() {
    return HexFormat.of().toHexDigits(first) + HexFormat.of().toHexDigits(second);
  }
}
