package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.bind.OtherTypes;
import io.pallet.config.bind.Shape;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Env;
import io.pallet.config.env.Redactor;
import io.pallet.config.env.Secret;
import io.pallet.config.logging.Masked;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.ConstructorArgumentValues;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.util.ClassUtils;

/** Binds the application's own records where Spring would look for beans to construct them of. */
record SettingsBeans(Environment environment) implements BeanFactoryPostProcessor {

  private static final String ANNOTATION = PalletSettings.class.getName();

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    for (String name : beans.getBeanDefinitionNames()) {
      if (beans.getBeanDefinition(name) instanceof AnnotatedBeanDefinition definition
          && definition.getFactoryMethodName() == null
          && definition.getMetadata().isAnnotated(ANNOTATION)) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
        registry.removeBeanDefinition(name);
        registry.registerBeanDefinition(
            name, bound(prefix(definition), type(definition, beans.getBeanClassLoader())));
      }
    }
  }

  private static RootBeanDefinition bound(String prefix, Class<?> type) {
    RootBeanDefinition definition = new RootBeanDefinition(SettingsBeans.class);
    definition.setFactoryMethodName("bind");
    definition.setTargetType(type);
    definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
    definition.getConstructorArgumentValues().addIndexedArgumentValue(0, prefix);
    definition.getConstructorArgumentValues().addIndexedArgumentValue(1, type);
    return definition;
  }

  /** The record of these variables, with what the application has converters for. */
  static <T extends Record> T bind(
      String prefix,
      Class<T> type,
      Environment environment,
      ConfigurableListableBeanFactory beans) {
    PalletConfig config = PalletPropertySource.configOf(environment);
    OtherTypes converted = converted(beans);
    Masked.also(Redactor.of(config.values(), Shape.of(prefix, type, converted).variables()));
    try {
      return config.bind(prefix, type, converted);
    } catch (ConfigurationException e) {
      throw new UnusableEnvironmentException(allProblems(e, config, converted, beans));
    }
  }

  private static OtherTypes converted(ConfigurableListableBeanFactory beans) {
    FormattingConversionService conversions = new FormattingConversionService();
    ApplicationConversionService.addBeans(conversions, beans, ConfigurationPropertiesBinding.VALUE);
    return type ->
        conversions.canConvert(String.class, type) ? new ConvertedType<>(conversions, type) : null;
  }

  /** Where one record cannot be bound, the others are tried too. */
  private static ConfigurationException allProblems(
      ConfigurationException first,
      PalletConfig config,
      OtherTypes converted,
      ConfigurableListableBeanFactory beans) {
    Env env = Env.of(config.values());
    for (String name : beans.getBeanDefinitionNames()) {
      BeanDefinition definition = beans.getBeanDefinition(name);
      if (SettingsBeans.class.getName().equals(definition.getBeanClassName())) {
        ConstructorArgumentValues arguments = definition.getConstructorArgumentValues();
        String prefix = (String) value(arguments, 0);
        Class<?> type = (Class<?>) value(arguments, 1);
        Shape.of(prefix, type.asSubclass(Record.class), converted).read(env);
      }
    }
    try {
      env.warningsOrThrow();
      return first;
    } catch (ConfigurationException all) {
      return all;
    }
  }

  private static Object value(ConstructorArgumentValues arguments, int index) {
    return Objects.requireNonNull(
        Objects.requireNonNull(arguments.getIndexedArgumentValue(index, null)).getValue());
  }

  /** The records of an application whose beans are not there yet, by prefix. */
  static Map<String, Class<? extends Record>> find(SpringApplication application) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(PalletSettings.class));
    Map<String, Class<? extends Record>> found = new LinkedHashMap<>();
    for (String place : packages(application)) {
      for (BeanDefinition definition : scanner.findCandidateComponents(place)) {
        Class<? extends Record> type = type(definition, application.getClassLoader());
        if (isPlain(type)) {
          found.put(prefix((AnnotatedBeanDefinition) definition), type);
        }
      }
    }
    return found;
  }

  private static Set<String> packages(SpringApplication application) {
    Set<String> packages = new TreeSet<>();
    for (Object source : application.getAllSources()) {
      if (source instanceof Class<?> type) {
        packages.add(type.getPackageName());
      }
    }
    return packages;
  }

  private static String prefix(AnnotatedBeanDefinition definition) {
    Map<String, ?> attributes = definition.getMetadata().getAnnotationAttributes(ANNOTATION);
    return attributes == null ? "" : String.valueOf(attributes.get("value"));
  }

  private static Class<? extends Record> type(
      BeanDefinition definition, @Nullable ClassLoader loader) {
    String className = String.valueOf(definition.getBeanClassName());
    return ClassUtils.resolveClassName(className, loader).asSubclass(Record.class);
  }

  /** Whether it needs no converter of the application's; where it may, its bean knows. */
  private static boolean isPlain(Class<? extends Record> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> form = component.getType();
      if (form.isRecord() && !form.getPackage().equals(Secret.class.getPackage())) {
        return false;
      }
    }
    try {
      return !Shape.of("", type).variables().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
