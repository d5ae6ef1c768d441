package io.pallet.config.lock;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who is told to have a lock, as servers keep it. */
final class HolderTest {

  /** What PostgreSQL keeps of a session's name. */
  private static final int LONGEST = 63;

  private final Holder self =
      new Holder("a_host/" + "x".repeat(60), "pid 7", Instant.EPOCH, "f1af7db2");

  @Test
  void itIsTheSameProcessThoughItsHostIsCutOff() {
    Holder told = Holder.decode(self.encode().substring(0, LONGEST)).orElseThrow();
    assertTrue(self.mayBeSameProcess(told));
    assertTrue(self.mayBeSameProcess(new Holder("10.0.0.7", "connection 3", Instant.EPOCH, "")));
  }

  @Test
  void itIsNoOtherProcessAndNoOtherHost() {
    assertFalse(self.mayBeSameProcess(new Holder(self.host(), "pid 8", Instant.EPOCH, "1")));
    assertFalse(self.mayBeSameProcess(new Holder("b_host", "pid 7", Instant.EPOCH, "1")));
  }
}
