package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.bind.Shape;
import io.pallet.config.database.Database;
import io.pallet.config.deploy.Application;
import io.pallet.config.env.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Variables that belong together, under the name of their room or their prefix. */
record VariableGroup(String title, List<Variable<?>> variables) {

  /** The pallet's, in the order of the documentation. */
  static List<VariableGroup> ofPallet() {
    List<VariableGroup> groups = new ArrayList<>();
    for (Map.Entry<String, List<Variable<?>>> entry : PalletConfig.groups().entrySet()) {
      groups.add(new VariableGroup(entry.getKey(), entry.getValue()));
    }
    return groups;
  }

  /** The pallet's, then the application's own, by prefix. */
  static List<VariableGroup> of(Application application) {
    List<VariableGroup> groups = ofPallet();
    for (Map.Entry<String, Class<? extends Record>> entry :
        new TreeMap<>(application.settings()).entrySet()) {
      Shape<?> shape = Shape.of(entry.getKey(), entry.getValue());
      groups.add(new VariableGroup(application.name() + ": " + entry.getKey(), shape.variables()));
    }
    return groups;
  }

  /** The databases whose variables a file names: those that are needed, or else the default. */
  static Collection<String> databases(Application application) {
    Set<String> needed = application.databases();
    return needed.isEmpty() ? List.of(Database.DEFAULT) : new TreeSet<>(needed);
  }

  /** The same with the members of these names in place of families. */
  VariableGroup named(Collection<String> members) {
    List<Variable<?>> named = new ArrayList<>();
    variables.stream().filter(variable -> !variable.isFamily()).forEach(named::add);
    for (String member : members) {
      variables.stream()
          .filter(Variable::isFamily)
          .forEach(family -> named.add(family.named(member)));
    }
    return new VariableGroup(title, named);
  }

  VariableGroup only(Predicate<Variable<?>> wanted) {
    return new VariableGroup(title, variables.stream().filter(wanted).toList());
  }
}
