package io.pallet.config.quarkus.it;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Something that a command must not start. */
@Singleton
public final class Clock {

  @Scheduled(every = "1s")
  void tick() {
    System.err.println("tick");
  }
}
