package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.Application;
import java.util.List;
import java.util.Set;

/** An application that needs a database. */
final class Shop implements Application {

  @Override
  public String name() {
    return "shop";
  }

  @Override
  public Set<String> databases() {
    return Set.of("default");
  }

  @Override
  public AutoCloseable serve(PalletConfig config, List<String> arguments) {
    throw new UnsupportedOperationException("no test serves");
  }
}
