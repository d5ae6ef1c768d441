package io.pallet.examples.plain;

import io.pallet.config.PalletConfig;
import io.pallet.config.cli.Commands;
import io.pallet.config.database.Database;
import io.pallet.config.deploy.Application;
import java.util.List;
import java.util.Set;

/** What the guestbook says of itself, and its main. */
public final class Guestbook implements Application {

  public static void main(String[] arguments) {
    Commands.run(new Guestbook(), arguments);
  }

  @Override
  public String name() {
    return "guestbook";
  }

  @Override
  public Set<String> databases() {
    return Set.of(Database.DEFAULT);
  }

  @Override
  public AutoCloseable serve(PalletConfig config, List<String> arguments) {
    return Server.start(this, config);
  }
}
