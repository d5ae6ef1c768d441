package io.pallet.config.env;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Warns of names that are unknown, but close to a known one. */
final class UnknownNames {

  private static final String DEFAULT = "default";

  private final Values values;
  private final List<String> known = new ArrayList<>();
  private final Set<String> exact = new HashSet<>();
  private final List<Problem> warnings = new ArrayList<>();

  private UnknownNames(Values values, List<Variable<?>> variables) {
    this.values = values;
    for (Variable<?> variable : variables) {
      if (variable.isFamily()) {
        addMembers(variable);
      } else {
        known.add(variable.name());
      }
    }
    exact.addAll(known);
  }

  static List<Problem> warnings(Values values, List<Variable<?>> variables) {
    UnknownNames unknown = new UnknownNames(values, variables);
    for (String name : values.names()) {
      unknown.check(name);
    }
    return unknown.warnings;
  }

  /** The default's names are known always, so that a typo of them is found. */
  private void addMembers(Variable<?> family) {
    known.add(Names.ofMember(family.name(), DEFAULT));
    for (String member : values.membersOf(family)) {
      if (!member.equals(DEFAULT)) {
        known.add(Names.ofMember(family.name(), member));
        warnOfDefault(family, member);
      }
    }
  }

  private void warnOfDefault(Variable<?> family, String member) {
    if (NearMiss.of(member, List.of(DEFAULT)) != null) {
      warn(Names.ofMember(family.name(), member), Names.ofMember(family.name(), DEFAULT));
    }
  }

  private void check(String name) {
    String base = Names.withoutFile(name);
    if (exact.contains(base) || exact.contains(name) || ServiceLink.isCompanion(name)) {
      return;
    }
    if (values.isServiceLink(name)) {
      if (isOurs(name)) {
        warnings.add(ServiceLink.warning(name, values.sourceOf(name)));
      }
      return;
    }
    String meant = nearest(base);
    if (meant != null) {
      warn(name, name.equals(base) ? meant : meant + Names.FILE);
    }
  }

  private @Nullable String nearest(String name) {
    String ofDefault = ofDefault(name);
    if (exact.contains(ofDefault)) {
      return ofDefault;
    }
    List<String> close = new ArrayList<>();
    for (String candidate : known) {
      int limit = namespace(candidate).equals(namespace(name)) ? 2 : name.length() < 7 ? 0 : 1;
      if (NearMiss.distance(name, candidate, limit) <= limit) {
        close.add(candidate);
      }
    }
    return NearMiss.of(name, close);
  }

  /** {@code DB_URL} gives {@code DB_DEFAULT_URL}. */
  private static String ofDefault(String name) {
    int end = name.indexOf('_');
    return end < 0 ? name : name.substring(0, end) + "_DEFAULT" + name.substring(end);
  }

  private boolean isOurs(String name) {
    for (String candidate : known) {
      if (namespace(candidate).equals(namespace(name))) {
        return true;
      }
    }
    return false;
  }

  private static String namespace(String name) {
    int end = name.indexOf('_');
    return end < 0 ? name : name.substring(0, end);
  }

  private void warn(String name, String meant) {
    warnings.add(
        Problem.warning(
            Code.NEAR_MISS,
            name,
            values.sourceOf(name),
            name + " is not known, but close to " + meant,
            "if " + meant + " is meant, correct the name"));
  }
}
