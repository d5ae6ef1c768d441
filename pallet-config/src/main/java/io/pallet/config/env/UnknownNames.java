package io.pallet.config.env;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Warns of names that are unknown, but close to a known one. */
final class UnknownNames {

  private static final int FARTHEST = 2;

  private final Values values;
  private final KnownNames known;
  private final List<String> members = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  private UnknownNames(Values values, KnownNames known) {
    this.values = values;
    this.known = known;
  }

  static List<Problem> warnings(Values values, KnownNames known) {
    List<String> names = values.namesBeside(known.exact());
    UnknownNames unknown = new UnknownNames(values, known);
    for (String name : names) {
      if (known.isLikeMember(name)) {
        unknown.addMembers();
        break;
      }
    }
    for (String name : names) {
      unknown.check(name);
    }
    return unknown.warnings;
  }

  private void addMembers() {
    for (Variable<?> family : known.families()) {
      for (String member : values.membersOf(family)) {
        String name = family.nameOf(member);
        if (!isKnown(name)) {
          members.add(name);
          warnOfDefault(family, name, member);
        }
      }
    }
  }

  private boolean isKnown(String name) {
    return known.exact().contains(name) || members.contains(name);
  }

  private void warnOfDefault(Variable<?> family, String name, String member) {
    if (NearMiss.of(member, List.of(Variable.DEFAULT)) != null) {
      warn(name, family.named(Variable.DEFAULT).name());
    }
  }

  private void check(String name) {
    String base = Names.withoutFile(name);
    if (isKnown(base) || isKnown(name)) {
      return;
    }
    if (values.isServiceLink(name)) {
      if (known.haveNamespaceOf(name) && !ServiceLink.isCompanion(name)) {
        warnings.add(ServiceLink.warning(name, values.sourceOf(name)));
      }
      return;
    }
    String meant = nearest(base);
    if (meant != null && !ServiceLink.isCompanion(name)) {
      warn(name, name.equals(base) ? meant : meant + Names.FILE);
    }
  }

  private @Nullable String nearest(String name) {
    if (known.isLikeMember(name) && known.exact().contains(ofDefault(name))) {
      return ofDefault(name);
    }
    int farthest = known.haveNamespaceOf(name) ? FARTHEST : elsewhere(name);
    if (farthest == 0) {
      return null;
    }
    List<String> candidates = known.perhaps(name, farthest);
    List<String> close = new ArrayList<>();
    addClose(name, candidates, close);
    addClose(name, members, close);
    return NearMiss.of(name, close);
  }

  /** How far a name may be from one that begins otherwise. */
  private static int elsewhere(String name) {
    return name.length() < 7 ? 0 : 1;
  }

  private static void addClose(String name, List<String> candidates, List<String> close) {
    for (String candidate : candidates) {
      boolean alike = Names.namespace(candidate).equals(Names.namespace(name));
      int limit = alike ? FARTHEST : elsewhere(name);
      if (NearMiss.distance(name, candidate, limit) <= limit) {
        close.add(candidate);
      }
    }
  }

  /** {@code DB_URL} gives {@code DB_DEFAULT_URL}. */
  private static String ofDefault(String name) {
    int end = name.indexOf('_');
    return end < 0 ? name : name.substring(0, end) + "_DEFAULT" + name.substring(end);
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
