package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.bind.Shape;
import io.pallet.config.deploy.Application;
import io.pallet.config.env.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Variables that belong together, under the name of their room or their prefix. */
record VariableGroup(String title, List<Variable<?>> variables) {

  /** The pallet's, then the application's own. */
  static List<VariableGroup> of(Application application) {
    List<VariableGroup> groups = new ArrayList<>();
    for (Map.Entry<String, List<Variable<?>>> entry : PalletConfig.groups().entrySet()) {
      groups.add(new VariableGroup(entry.getKey(), entry.getValue()));
    }
    for (Map.Entry<String, Class<? extends Record>> entry : application.settings().entrySet()) {
      Shape<?> shape = Shape.of(entry.getKey(), entry.getValue());
      groups.add(new VariableGroup(application.name() + ": " + entry.getKey(), shape.variables()));
    }
    return groups;
  }
}
