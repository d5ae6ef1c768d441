package io.pallet.config.lock;

import io.pallet.config.env.Machine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Who has a lock.
 *
 * @param host the machine's or the container's name
 * @param process {@code pid 7}, or what the server knows it by
 * @param since when it was had, to the second
 * @param token tells apart who has the same names; empty where it is not known
 */
public record Holder(String host, String process, Instant since, String token) {

  private static final String MARK = "pallet";

  public Holder {
    since = since.truncatedTo(ChronoUnit.SECONDS);
  }

  /** This process. */
  public static Holder self() {
    String token = Integer.toHexString(ThreadLocalRandom.current().nextInt());
    return new Holder(Machine.name(), "pid " + Machine.process(), Instant.now(), token);
  }

  /** The same from now on. */
  Holder now() {
    return new Holder(host, process, Instant.now(), token);
  }

  /** Whether it said itself who it is. */
  public boolean isNamed() {
    return !token.isEmpty();
  }

  /** Whether it is the same run of the same process. */
  public boolean isSame(Holder other) {
    return isNamed() && token.equals(other.token);
  }

  /** Whether it may be this process in another session: a server cuts names, or knows none. */
  public boolean mayBeSameProcess(Holder other) {
    return !other.isNamed()
        || process.equals(other.process) && encodedHost().startsWith(other.host);
  }

  /** On one line, the host last, for it may be cut off. */
  String encode() {
    String second = String.valueOf(since.getEpochSecond());
    return String.join("|", MARK, token, process, second, encodedHost());
  }

  private String encodedHost() {
    return host.replaceAll("[^\\w.-]", "_");
  }

  /** What {@link #encode} wrote. */
  static Optional<Holder> decode(String text) {
    String[] parts = text.strip().split("\\|", 5);
    if (parts.length < 5 || !parts[0].equals(MARK)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Holder(
              parts[4], parts[2], Instant.ofEpochSecond(Long.parseLong(parts[3])), parts[1]));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code web-1 (pid 7) since 2026-01-01T12:00:03Z}. */
  @Override
  public String toString() {
    return host + " (" + process + ") since " + since;
  }
}
