package io.pallet.examples.plain;

import io.pallet.config.PalletConfig;
import io.pallet.config.cli.Commands;
import io.pallet.config.deploy.Application;
import io.pallet.config.env.Environment;
import java.util.List;
import java.util.Set;

/** An application with migrations of its own, on the class path that the guestbook has. */
public final class Bookshop implements Application {

  public static void main(String[] arguments) {
    Commands.run(new Bookshop(), arguments);
  }

  @Override
  public String name() {
    return "bookshop";
  }

  @Override
  public Set<String> databases() {
    return Set.of("default");
  }

  @Override
  public String migrationLocation(String database) {
    return "shop/migration";
  }

  @Override
  public String changelogLocation(String database) {
    return "shop/changelog";
  }

  @Override
  public List<String> fixtureLocations(String database, Environment environment) {
    return List.of("shop/fixtures");
  }

  @Override
  public AutoCloseable serve(PalletConfig config, List<String> arguments) {
    throw new UnsupportedOperationException("no test serves");
  }
}
