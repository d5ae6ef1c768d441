package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.Application;
import io.pallet.config.deploy.DeployStep;
import io.pallet.config.env.Environment;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An application with migrations and fixtures, and whatever steps and services a test wants. */
record Market(String version, Set<String> services, UnaryOperator<List<DeployStep>> own)
    implements Application {

  static final Market PLAIN = new Market("1", Set.of(), UnaryOperator.identity());

  @Override
  public String name() {
    return "market";
  }

  @Override
  public Set<String> databases() {
    return Set.of("default");
  }

  @Override
  public String migrationLocation(String database) {
    return "market/migration";
  }

  @Override
  public List<String> fixtureLocations(String database, Environment environment) {
    return List.of("market/fixtures", "market/fixtures-" + environment.name().orElse("none"));
  }

  @Override
  public List<DeployStep> steps(List<DeployStep> builtIn) {
    return own.apply(builtIn);
  }

  @Override
  public AutoCloseable serve(PalletConfig config, List<String> arguments) {
    throw new UnsupportedOperationException("no test serves");
  }
}
