package io.pallet.config.logging;

import java.util.Map;

/**
 * What became of the events that were to go to syslog. Whenever nothing moves, {@code accepted} is
 * {@code handedOver}, {@code dropped} and {@code queued} together.
 *
 * @param accepted how many there were
 * @param handedOver how many the operating system took
 * @param queued how many wait
 * @param dropped how many were given up, by reason
 */
public record SyslogCounts(long accepted, long handedOver, long queued, Map<Drop, Long> dropped) {

  /** How many were given up for any reason. */
  public long droppedInAll() {
    long sum = 0;
    for (long count : dropped.values()) {
      sum += count;
    }
    return sum;
  }
}
