package io.pallet.config.spring;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** What a native image has to keep: the files that are looked for by name, and settings. */
final class PalletRuntimeHints
    implements RuntimeHintsRegistrar, BeanFactoryInitializationAotProcessor {

  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
    for (String files : new String[] {"db/migration-*", "db/changelog-*", "static", "public"}) {
      hints.resources().registerPattern(files + "/**");
    }
  }

  @Override
  public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
      ConfigurableListableBeanFactory beans) {
    String[] settings = beans.getBeanNamesForAnnotation(PalletSettings.class);
    return (context, code) -> {
      for (String name : settings) {
        Class<?> type = beans.getType(name);
        if (type != null) {
          keep(type, context.getRuntimeHints());
        }
      }
    };
  }

  private static void keep(Class<?> type, RuntimeHints hints) {
    hints.reflection().registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType().isRecord()) {
        keep(component.getType(), hints);
      }
    }
  }
}
