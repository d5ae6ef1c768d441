package io.pallet.config.env;

import java.util.ArrayList;
import java.util.List;

/**
 * One variable as people may see it.
 *
 * @param value its value, masked where it is secret; empty where it has none
 * @param source where the value came from
 * @param fallback the default as the documentation says it; empty where it has none
 */
public record Setting(String name, String value, Source source, String fallback) {

  /** All variables, a family's members one by one; a family without members is left out. */
  public static List<Setting> of(Values values, List<Variable<?>> variables) {
    List<Setting> settings = new ArrayList<>();
    for (Variable<?> variable : variables) {
      if (!variable.isFamily()) {
        settings.add(of(values, variable));
      } else {
        for (String member : values.membersOf(variable)) {
          settings.add(of(values, variable.named(member)));
        }
      }
    }
    return settings;
  }

  private static <T> Setting of(Values values, Variable<T> variable) {
    Source source = values.sourceOf(variable.name());
    String fallback = variable.fallbackText() == null ? "" : variable.fallbackText();
    boolean isSet = !source.equals(Source.NONE);
    String value = Env.of(values).find(variable).map(variable.parser()::show).orElse("");
    return new Setting(
        variable.name(), value, isSet || value.isEmpty() ? source : Source.DEFAULT, fallback);
  }
}
