package io.pallet.config.cli;

import io.pallet.config.env.Setting;
import java.util.List;

/** The configuration as a table for people: variable, value, source, default. */
final class SettingsTable {

  private SettingsTable() {}

  static String of(List<Setting> settings) {
    StringBuilder table = new StringBuilder();
    int name = "VARIABLE".length();
    int value = "VALUE".length();
    int source = "SOURCE".length();
    for (Setting setting : settings) {
      name = Math.max(name, setting.name().length());
      value = Math.max(value, setting.value().length());
      source = Math.max(source, setting.source().text().length());
    }
    String row = "%-" + name + "s  %-" + value + "s  %-" + source + "s  %s";
    append(table, row, "VARIABLE", "VALUE", "SOURCE", "DEFAULT");
    for (Setting setting : settings) {
      append(
          table, row, setting.name(), setting.value(), setting.source().text(), setting.fallback());
    }
    return table.toString();
  }

  private static void append(StringBuilder table, String row, Object... cells) {
    table.append(String.format(row, cells).stripTrailing()).append('\n');
  }
}
