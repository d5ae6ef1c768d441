package io.pallet.config.bind;

import io.pallet.config.env.Code;
import io.pallet.config.env.Env;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Source;
import io.pallet.config.env.Variable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills a component from a variable of its own. */
record ComponentSlot(Variable<?> variable, Presence presence) implements Shape.Slot {

  /** What a component is where its variable is unset. */
  enum Presence {
    REQUIRED,
    OPTIONAL,
    LIST
  }

  static ComponentSlot of(String name, RecordComponent component, OtherTypes others) {
    Class<?> type = component.getType();
    Presence presence =
        type == Optional.class
            ? Presence.OPTIONAL
            : type == List.class ? Presence.LIST : Presence.REQUIRED;
    Class<?> form = presence == Presence.REQUIRED ? type : argument(component);
    Parser<?> parser = Constraints.on(component, Forms.parser(form, component, others));
    return new ComponentSlot(
        variable(name, presence == Presence.LIST ? Parsers.list(parser) : parser, component),
        presence);
  }

  private static Variable<?> variable(String name, Parser<?> parser, RecordComponent component) {
    Meaning meaning = component.getAnnotation(Meaning.class);
    Variable<?> variable = Variable.of(name, parser, meaning == null ? "" : meaning.value());
    Default fallback = component.getAnnotation(Default.class);
    return fallback == null ? variable : variable.byDefault(fallback.value());
  }

  private static Class<?> argument(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      if (argument instanceof Class<?> type) {
        return type;
      }
    }
    throw Forms.unknown(component);
  }

  @Override
  public void addVariables(List<Variable<?>> variables) {
    variables.add(variable);
  }

  @Override
  public @Nullable Object read(Env env) {
    Optional<?> value = env.find(variable);
    if (presence == Presence.OPTIONAL) {
      return value;
    }
    if (value.isPresent()) {
      return value.get();
    }
    if (presence == Presence.LIST) {
      return List.of();
    }
    if (!env.isSet(variable)) {
      env.report(missing());
    }
    return null;
  }

  private Problem missing() {
    return Problem.error(
        Code.MISSING,
        variable.name(),
        Source.NONE,
        variable.name() + " is not set, and the application needs it",
        "set " + variable.name() + " to " + variable.parser().expects());
  }
}
