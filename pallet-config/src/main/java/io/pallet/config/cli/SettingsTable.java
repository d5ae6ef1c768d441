package io.pallet.config.cli;

import io.pallet.config.env.Setting;
import java.util.ArrayList;
import java.util.List;

/** The configuration as a table for people: variable, value, source, default. */
final class SettingsTable {

  private static final List<String> HEADS = List.of("VARIABLE", "VALUE", "SOURCE", "DEFAULT");

  private SettingsTable() {}

  static String of(List<Setting<?>> settings) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADS);
    for (Setting<?> setting : settings) {
      rows.add(
          List.of(
              setting.variable().name(),
              setting.shown(),
              setting.source().text(),
              setting.variable().fallbackText()));
    }
    int[] widths = new int[HEADS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      table.append(line(row, widths)).append('\n');
    }
    return table.toString();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
