package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.bind.Default;
import io.pallet.config.bind.Meaning;
import io.pallet.config.deploy.Application;
import io.pallet.config.env.Secret;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An application with settings of its own. */
final class Bakery implements Application {

  record Oven(@Meaning("How hot it is.") @Default("180") int degrees, Secret key) {}

  @Override
  public String name() {
    return "bakery";
  }

  @Override
  public Set<String> databases() {
    return Set.of("default");
  }

  @Override
  public Map<String, Class<? extends Record>> settings() {
    return Map.of("OVEN", Oven.class);
  }

  @Override
  public String migrationLocation(String database) {
    return "bakery/migration";
  }

  @Override
  public AutoCloseable serve(PalletConfig config, List<String> arguments) {
    throw new UnsupportedOperationException("no test serves");
  }
}
