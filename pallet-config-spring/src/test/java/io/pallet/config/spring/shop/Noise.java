package io.pallet.config.spring.shop;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells of everything that is started or told. */
@Component
@Lazy(false)
class Noise implements CommandLineRunner, SmartLifecycle {

  @Override
  public void run(String... arguments) {
    say("runner " + String.join(" ", arguments));
  }

  @Override
  public void start() {
    say("lifecycle");
  }

  @Scheduled(fixedRate = 10)
  void tick() {
    say("scheduled");
  }

  @EventListener
  void refreshed(ContextRefreshedEvent event) {
    say("refreshed");
  }

  @EventListener
  void started(ApplicationStartedEvent event) {
    say("started");
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    say("ready");
  }

  private static void say(String what) {
    System.out.println("noise: " + what);
  }

  @Override
  public void stop() {}

  @Override
  public boolean isRunning() {
    return false;
  }
}
