package io.pallet.config.cli;

import io.pallet.config.database.Database;
import io.pallet.config.deploy.Application;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An application's variables as lines of a file.
 *
 * @param given the values of those that are set in it; all others are commented out
 */
record Listing(List<VariableGroup> groups, Map<String, String> given) {

  /** Every variable of an application, none of them given. */
  static Listing of(Application application) {
    return new Listing(
        VariableGroup.of(application).stream()
            .map(group -> group.named(VariableGroup.databases(application)))
            .toList(),
        Map.of());
  }

  /** The same with the URLs of the databases that it needs, to be filled in. */
  static Listing withDatabases(Application application) {
    Listing listing = of(application);
    for (String database : application.databases()) {
      listing = listing.with(Database.URL.named(database).name(), "");
    }
    return listing;
  }

  Listing with(String name, String value) {
    Map<String, String> more = new TreeMap<>(given);
    more.put(name, value);
    return new Listing(groups, more);
  }

  Listing secrets() {
    return only(Listing::isKeptSecret);
  }

  Listing plain() {
    return only(variable -> !isKeptSecret(variable));
  }

  Listing only(Predicate<Variable<?>> wanted) {
    return new Listing(groups.stream().map(group -> group.only(wanted)).toList(), given);
  }

  /** Whether its value is kept apart; a URL with a default, such as a path, need not be. */
  private static boolean isKeptSecret(Variable<?> variable) {
    return variable.isMasked()
        && (variable.fallback() == null || variable.parser().equals(Parsers.SECRET));
  }

  /** Every variable under its group and its remarks. */
  String explained(String indent, Function<Variable<?>, String> form) {
    StringBuilder lines = new StringBuilder();
    for (VariableGroup group : groups) {
      if (!group.variables().isEmpty()) {
        lines.append(Remarks.heading(group.title(), indent));
      }
      for (Variable<?> variable : group.variables()) {
        lines.append(Remarks.of(variable, indent));
        lines.append(line(variable, indent, form));
      }
    }
    return lines.toString();
  }

  /** Every variable on a line of its own, and nothing else. */
  String bare(String indent, Function<Variable<?>, String> form) {
    StringBuilder lines = new StringBuilder();
    for (VariableGroup group : groups) {
      for (Variable<?> variable : group.variables()) {
        lines.append(line(variable, indent, form));
      }
    }
    return lines.toString();
  }

  private String line(Variable<?> variable, String indent, Function<Variable<?>, String> form) {
    return indent + (isGiven(variable) ? "" : "#") + form.apply(variable) + "\n";
  }

  private boolean isGiven(Variable<?> variable) {
    return given.containsKey(variable.name());
  }

  /** What stands for its value: the one that is given, or else its default. */
  String value(Variable<?> variable) {
    String value = given.get(variable.name());
    if (value == null && !isKeptSecret(variable)) {
      value = variable.fallback();
    }
    return value == null ? "" : value;
  }

  /** As a line of a YAML mapping. */
  String yaml(Variable<?> variable) {
    String escaped = value(variable).replace("\\", "\\\\").replace("\"", "\\\"");
    return variable.name() + ": \"" + escaped + "\"";
  }
}
