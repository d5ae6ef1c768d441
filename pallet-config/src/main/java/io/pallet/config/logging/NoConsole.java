package io.pallet.config.logging;

import java.util.function.Consumer;

/** Where notices go where there is no console. */
enum NoConsole implements Consumer<LogEvent> {
  INSTANCE;

  @Override
  public void accept(LogEvent event) {}
}
