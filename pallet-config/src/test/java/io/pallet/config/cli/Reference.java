package io.pallet.config.cli;

import java.util.Set;

/** What the pages of the documentation are held against. */
public final class Reference {

  private Reference() {}

  /** The variables of the pallet itself. */
  public static String markdown() {
    return ReferencePage.of(VariableGroup.ofPallet());
  }

  public static Set<String> commands() {
    return Commands.NAMES;
  }
}
