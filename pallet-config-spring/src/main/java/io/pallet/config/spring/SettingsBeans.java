package io.pallet.config.spring;

import io.pallet.config.Needs;
import io.pallet.config.PalletConfig;
import io.pallet.config.bind.OtherTypes;
import io.pallet.config.bind.Shape;
import io.pallet.config.env.ConfigurationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.util.ClassUtils;

/** Binds the application's own records where Spring would look for beans to construct them of. */
record SettingsBeans(Environment environment) implements BeanFactoryPostProcessor {

  private static final String ANNOTATION = PalletSettings.class.getName();

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    Map<String, Class<? extends Record>> found = new LinkedHashMap<>();
    for (String name : beans.getBeanDefinitionNames()) {
      if (beans.getBeanDefinition(name) instanceof AnnotatedBeanDefinition definition
          && definition.getFactoryMethodName() == null
          && definition.getMetadata().isAnnotated(ANNOTATION)) {
        String prefix = prefix(definition);
        Class<? extends Record> type = type(definition, beans.getBeanClassLoader());
        found.put(prefix, type);
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
        registry.removeBeanDefinition(name);
        registry.registerBeanDefinition(name, bound(prefix, type));
      }
    }
    if (!found.isEmpty() && !Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
      check(found);
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

  /** All problems of all records at once, before the first bean is made. */
  private void check(Map<String, Class<? extends Record>> found) {
    try {
      PalletConfig.from(
          PalletPropertySource.configOf(environment).values(), new Needs(Set.of(), known(found)));
    } catch (ConfigurationException e) {
      throw new UnusableEnvironmentException(e);
    }
  }

  /** The record of these variables, with what the application has converters for. */
  static <T extends Record> T bind(
      String prefix, Class<T> type, Environment environment, ListableBeanFactory beans) {
    FormattingConversionService conversions = new FormattingConversionService();
    ApplicationConversionService.addBeans(conversions, beans, ConfigurationPropertiesBinding.VALUE);
    OtherTypes converted =
        other ->
            conversions.canConvert(String.class, other)
                ? new ConvertedType<>(conversions, other)
                : null;
    try {
      return PalletPropertySource.configOf(environment).bind(prefix, type, converted);
    } catch (ConfigurationException e) {
      throw new UnusableEnvironmentException(e);
    }
  }

  /** The records of an application whose beans are not there yet, by prefix. */
  static Map<String, Class<? extends Record>> find(SpringApplication application) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(PalletSettings.class));
    Map<String, Class<? extends Record>> found = new LinkedHashMap<>();
    for (String place : packages(application)) {
      for (BeanDefinition definition : scanner.findCandidateComponents(place)) {
        AnnotatedBeanDefinition annotated = (AnnotatedBeanDefinition) definition;
        found.put(prefix(annotated), type(annotated, application.getClassLoader()));
      }
    }
    return known(found);
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

  /** Those that need no converter of the application's. */
  private static Map<String, Class<? extends Record>> known(
      Map<String, Class<? extends Record>> found) {
    Map<String, Class<? extends Record>> known = new LinkedHashMap<>();
    found.forEach(
        (prefix, type) -> {
          try {
            Shape.of(prefix, type);
            known.put(prefix, type);
          } catch (IllegalArgumentException e) {
            // its bean knows the converters
          }
        });
    return known;
  }
}
