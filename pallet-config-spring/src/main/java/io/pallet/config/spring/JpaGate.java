package io.pallet.config.spring;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Keeps JPA from looking at the tables before they are migrated: Spring makes its factories early,
 * lazy or not; the one class that needs JPA.
 */
final class JpaGate implements BeanPostProcessor, AsyncTaskExecutor {

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof AbstractEntityManagerFactoryBean factory) {
      factory.setBootstrapExecutor(this);
    }
    return bean;
  }

  /** Does it when its result is asked for. */
  @Override
  public <T extends @Nullable Object> Future<T> submit(Callable<T> task) {
    return new FutureTask<>(task) {
      @Override
      public T get() throws InterruptedException, ExecutionException {
        run();
        return super.get();
      }
    };
  }

  @Override
  public void execute(Runnable task) {
    task.run();
  }
}
