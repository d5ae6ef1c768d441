package io.pallet.config.env;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Warns of names that are unknown, but close to a known one. */
final class UnknownNames {

  private static final int FARTHEST = 2;

  private final Values values;
  private final List<String> known;
  private final Set<String> exact;
  private final List<Problem> warnings = new ArrayList<>();

  private UnknownNames(Values values, KnownNames names) {
    this.values = values;
    this.known = new ArrayList<>(names.names());
    this.exact = new HashSet<>(known);
  }

  static List<Problem> warnings(Values values, KnownNames known) {
    Set<String> names = values.namesBeside(known.exact());
    if (names.isEmpty()) {
      return List.of();
    }
    UnknownNames unknown = new UnknownNames(values, known);
    for (Variable<?> family : known.families()) {
      unknown.addMembers(family);
    }
    for (String name : names) {
      unknown.check(name);
    }
    return unknown.warnings;
  }

  private void addMembers(Variable<?> family) {
    for (String member : values.membersOf(family)) {
      String name = Names.ofMember(family.name(), member);
      if (exact.add(name)) {
        known.add(name);
        warnOfDefault(family, name, member);
      }
    }
  }

  private void warnOfDefault(Variable<?> family, String name, String member) {
    if (NearMiss.of(member, List.of(KnownNames.DEFAULT)) != null) {
      warn(name, Names.ofMember(family.name(), KnownNames.DEFAULT));
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
      if (Math.abs(name.length() - candidate.length()) > FARTHEST) {
        continue;
      }
      int limit = haveOneNamespace(candidate, name) ? FARTHEST : name.length() < 7 ? 0 : 1;
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
      if (haveOneNamespace(candidate, name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether both begin alike up to the first {@code _}. */
  private static boolean haveOneNamespace(String one, String other) {
    int end = namespaceEnd(one);
    return end == namespaceEnd(other) && one.regionMatches(0, other, 0, end);
  }

  private static int namespaceEnd(String name) {
    int end = name.indexOf('_');
    return end < 0 ? name.length() : end;
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
