package io.pallet.config.spring;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/**
 * The context of a command: its beans can be used, but no server, listener or scheduler starts, and
 * the application is not told that it is up.
 */
record CommandContext(CommandRun run, ConfigurableApplicationContext context)
    implements BeanFactoryPostProcessor, LifecycleProcessor {

  void prepare() {
    context.addBeanFactoryPostProcessor(this);
    context
        .getBeanFactory()
        .registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, this);
  }

  /** Nothing is scheduled, and nothing is made that nobody asks for. */
  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
    for (String name :
        beans.getBeanNamesForType(LazyInitializationExcludeFilter.class, false, false)) {
      remove(name, registry);
    }
    remove(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME, registry);
  }

  private static void remove(String name, BeanDefinitionRegistry registry) {
    if (registry.containsBeanDefinition(name)) {
      registry.removeBeanDefinition(name);
    }
  }

  /** What would start now is left; the command takes its turn. */
  @Override
  public void onRefresh() {
    run.takeOver(context);
  }

  @Override
  public void start() {}

  @Override
  public void stop() {}

  @Override
  public boolean isRunning() {
    return false;
  }
}
