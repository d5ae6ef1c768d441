package io.pallet.config.bind;

import io.pallet.config.env.Env;
import io.pallet.config.env.Variable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a record of an application is read: a variable for each of its components. */
public final class Shape<T extends Record> {

  private final Class<T> type;
  private final List<Slot> slots = new ArrayList<>();
  private final Class<?>[] componentTypes;

  private Shape(String prefix, Class<T> type, OtherTypes others) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    componentTypes = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      componentTypes[i] = components[i].getType();
      slots.add(slot(prefix + "_" + variableName(components[i].getName()), components[i], others));
    }
  }

  /**
   * The shape of a record whose variables begin with {@code PREFIX_}.
   *
   * @throws IllegalArgumentException where a component has a type that no text can give
   */
  public static <T extends Record> Shape<T> of(String prefix, Class<T> type) {
    return of(prefix, type, OtherTypes.NONE);
  }

  /** The same with other types of components beside those that are known. */
  public static <T extends Record> Shape<T> of(String prefix, Class<T> type, OtherTypes others) {
    return new Shape<>(prefix, type, others);
  }

  private static Slot slot(String name, RecordComponent component, OtherTypes others) {
    Class<?> type = component.getType();
    return type.isRecord() && !Forms.isKnown(type) && others.parser(type) == null
        ? new NestedSlot(new Shape<>(name, type.asSubclass(Record.class), others))
        : ComponentSlot.of(name, component, others);
  }

  /** {@code gatewayUrl} gives {@code GATEWAY_URL}. */
  private static String variableName(String component) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(component.charAt(i - 1))) {
        name.append('_');
      }
      name.append(Character.toUpperCase(c));
    }
    return name.toString();
  }

  /** The variables of all components, those of nested records too. */
  public List<Variable<?>> variables() {
    List<Variable<?>> variables = new ArrayList<>();
    for (Slot slot : slots) {
      slot.addVariables(variables);
    }
    return variables;
  }

  /** The record; null where a component has no value, which is reported then. */
  public @Nullable T read(Env env) {
    @Nullable Object[] values = new Object[slots.size()];
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      values[i] = slots.get(i).read(env);
      complete &= values[i] != null;
    }
    return complete ? construct(values) : null;
  }

  private T construct(@Nullable Object[] values) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(componentTypes);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(type.getName() + " could not be made", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be made: open its package", e);
    }
  }

  /** What fills one component. */
  interface Slot {
    void addVariables(List<Variable<?>> variables);

    /** Null where there is no value, which is reported then. */
    @Nullable Object read(Env env);
  }

  private record NestedSlot(Shape<?> shape) implements Slot {
    @Override
    public void addVariables(List<Variable<?>> variables) {
      variables.addAll(shape.variables());
    }

    @Override
    public @Nullable Object read(Env env) {
      return shape.read(env);
    }
  }
}
