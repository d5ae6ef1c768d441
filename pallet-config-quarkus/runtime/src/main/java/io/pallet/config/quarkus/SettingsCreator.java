package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.quarkus.arc.BeanCreator;
import io.quarkus.arc.SyntheticCreationalContext;
import java.util.Objects;

/** Makes the bean of a record of the application's own settings. */
public final class SettingsCreator implements BeanCreator<Record> {

  /** The parameters of a bean. */
  public static final String PREFIX = "prefix";

  public static final String TYPE = "type";

  @Override
  public Record create(SyntheticCreationalContext<Record> context) {
    Class<?> type = (Class<?>) parameter(TYPE, context);
    return context
        .getInjectedReference(PalletConfig.class)
        .bind((String) parameter(PREFIX, context), type.asSubclass(Record.class));
  }

  private static Object parameter(String name, SyntheticCreationalContext<Record> context) {
    return Objects.requireNonNull(context.getParams().get(name));
  }
}
