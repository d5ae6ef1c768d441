package io.pallet.config.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.weaving.LoadTimeWeaverAware;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/**
 * The context of a command: its beans can be used, but none is made that nobody asks for, no
 * server, listener or scheduler starts, and the application is not told that it is up.
 */
final class CommandContext
    implements BeanFactoryPostProcessor,
        BeanFactoryInitializer<DefaultListableBeanFactory>,
        LifecycleProcessor {

  private final CommandRun run;
  private final ConfigurableApplicationContext context;
  private final DefaultListableBeanFactory beans;
  private final Map<String, BeanDefinition> early = new LinkedHashMap<>();

  CommandContext(CommandRun run, ConfigurableApplicationContext context) {
    this.run = run;
    this.context = context;
    this.beans = (DefaultListableBeanFactory) context.getBeanFactory();
  }

  void prepare() {
    context.addBeanFactoryPostProcessor(this);
    beans.registerSingleton("palletCommandContext", this);
    beans.registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, this);
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory all) {
    String scheduling = TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME;
    if (beans.containsBeanDefinition(scheduling)) {
      beans.removeBeanDefinition(scheduling);
    }
    for (String name : beans.getBeanDefinitionNames()) {
      beans.getBeanDefinition(name).setLazyInit(true);
    }
  }

  /** JPA's factories are made early, lazy or not: they would look at tables that are not there. */
  @Override
  public void initialize(DefaultListableBeanFactory all) {
    for (String factory : beans.getBeanNamesForType(LoadTimeWeaverAware.class, false, false)) {
      String name = BeanFactoryUtils.transformedBeanName(factory);
      early.put(name, beans.getBeanDefinition(name));
      beans.removeBeanDefinition(name);
    }
  }

  /** What would start now is left; the command takes its turn. */
  @Override
  public void onRefresh() {
    early.forEach(beans::registerBeanDefinition);
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
