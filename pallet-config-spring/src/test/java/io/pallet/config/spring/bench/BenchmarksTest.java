package io.pallet.config.spring.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs a round of whole processes, so that it does not rot; nothing is measured. */
@Tag("deep")
class BenchmarksTest {

  @Test
  void startsEachApplicationOnce() throws Exception {
    StartUpRounds.main(new String[] {"1"});
  }
}
