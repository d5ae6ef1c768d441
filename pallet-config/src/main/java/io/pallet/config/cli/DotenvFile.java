package io.pallet.config.cli;

import io.pallet.config.deploy.Application;
import io.pallet.config.env.Variable;

/** A {@code .env.example}, for a developer to copy. */
final class DotenvFile {

  private DotenvFile() {}

  static String of(Application application) {
    Listing listing = Listing.of(application).with("ENVIRONMENT", "dev_local");
    return "# Copy this to .env, which is read on a developer's machine alone.\n"
        + listing.explained("", variable -> assignment(listing, variable));
  }

  /** A value with a blank or a {@code #} in it needs quotes. */
  private static String assignment(Listing listing, Variable<?> variable) {
    String value = listing.value(variable);
    boolean bare = value.chars().noneMatch(c -> c == '#' || c == '\'' || c == '"' || c == ' ');
    String quote = bare ? "" : value.indexOf('"') < 0 ? "\"" : "'";
    return variable.name() + "=" + quote + value + quote;
  }
}
