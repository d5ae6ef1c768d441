package io.pallet.config.quarkus.deployment;

import java.util.Set;

/**
 * How the application spells the names of its data sources: Quarkus takes the two for different.
 */
final class Spelling {

  private Spelling() {}

  /**
   * What the properties of a tool begin with for one data source.
   *
   * @param tool {@code datasource}, {@code flyway} or {@code liquibase}
   * @param names of all properties that anybody gives
   */
  static String prefix(String tool, String name, Set<String> names) {
    if (name.equals("default") || name.equals("<default>")) {
      return "quarkus." + tool + ".";
    }
    String bare = "quarkus." + tool + "." + name + ".";
    for (String given : names) {
      if (given.startsWith(bare)) {
        return bare;
      }
    }
    return "quarkus." + tool + ".\"" + name + "\".";
  }
}
