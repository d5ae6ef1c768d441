package io.pallet.config.env;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of variables, prepared once: others may be misspelt ones of these. */
public final class KnownNames {

  static final String DEFAULT = "default";

  private final List<String> names = new ArrayList<>();
  private final Set<String> exact;
  private final List<Variable<?>> families = new ArrayList<>();

  private KnownNames(List<Variable<?>> variables) {
    for (Variable<?> variable : variables) {
      if (variable.isFamily()) {
        families.add(variable);
        // the default's names are known always, so that a typo of them is found
        names.add(Names.ofMember(variable.name(), DEFAULT));
      } else {
        names.add(variable.name());
      }
    }
    this.exact = new HashSet<>(names);
  }

  public static KnownNames of(List<Variable<?>> variables) {
    return new KnownNames(variables);
  }

  /** In the order of their variables; of a family the default's. */
  List<String> names() {
    return names;
  }

  /** The same, to look one up. */
  Set<String> exact() {
    return exact;
  }

  List<Variable<?>> families() {
    return families;
  }
}
