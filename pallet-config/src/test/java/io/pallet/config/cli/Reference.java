package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import java.util.List;

/** The reference page of the pallet's own variables. */
public final class Reference {

  private Reference() {}

  public static String markdown() {
    List<VariableGroup> groups =
        PalletConfig.groups().entrySet().stream()
            .map(group -> new VariableGroup(group.getKey(), group.getValue()))
            .toList();
    return new EnvFiles(new Shop(), groups).markdown();
  }
}
