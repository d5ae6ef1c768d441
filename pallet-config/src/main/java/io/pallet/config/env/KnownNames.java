package io.pallet.config.env;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of variables, prepared once: others may be misspelt ones of these. */
public final class KnownNames {

  private final List<String> names = new ArrayList<>();
  private final int[] letters;
  private final Set<String> exact;
  private final List<Variable<?>> families = new ArrayList<>();
  private final Set<String> namespaces = new HashSet<>();
  private final List<String> heads = new ArrayList<>();

  private KnownNames(List<Variable<?>> variables) {
    for (Variable<?> variable : variables) {
      String name = variable.name();
      if (variable.isFamily()) {
        families.add(variable);
        String head = variable.head();
        if (!heads.contains(head)) {
          heads.add(head);
        }
        // the default's names are known always, so that a typo of them is found
        names.add(variable.named(Variable.DEFAULT).name());
      } else {
        names.add(name);
      }
    }
    this.exact = new HashSet<>(names);
    this.letters = new int[names.size()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = NearMiss.letters(names.get(i));
      namespaces.add(Names.namespace(names.get(i)));
    }
  }

  public static KnownNames of(List<Variable<?>> variables) {
    return new KnownNames(variables);
  }

  /** To look one up; of a family the default's. */
  Set<String> exact() {
    return exact;
  }

  List<Variable<?>> families() {
    return families;
  }

  /**
   * Those that a name may be a slip of. Most are told apart by their lengths and letters; without
   * that, five sixths of the reading went by in comparing names.
   */
  List<String> perhaps(String name, int farthest) {
    List<String> perhaps = List.of();
    int own = NearMiss.letters(name);
    for (int i = 0; i < letters.length; i++) {
      if (Integer.bitCount(letters[i] ^ own) <= 2 * farthest
          && Math.abs(names.get(i).length() - name.length()) <= farthest) {
        perhaps = perhaps.isEmpty() ? new ArrayList<>() : perhaps;
        perhaps.add(names.get(i));
      }
    }
    return perhaps;
  }

  /** Whether a name begins as one of these does, up to the first {@code _}. */
  boolean haveNamespaceOf(String name) {
    return namespaces.contains(Names.namespace(name));
  }

  /** Whether a name begins as that of a family's member does. */
  boolean isLikeMember(String name) {
    for (int i = 0; i < heads.size(); i++) {
      if (name.startsWith(heads.get(i))) {
        return true;
      }
    }
    return false;
  }
}
