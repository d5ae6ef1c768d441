package io.pallet.config.bench;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.slf4j.MDC;
import uk.org.webcompere.systemstubs.environment.EnvironmentVariables;

/** Runs every benchmark once, so that none rots; nothing is measured. */
class BenchmarksTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        ConfigBench.class,
        ConsoleBench.class,
        DatabaseUrlBench.class,
        ForwardedBench.class,
        SyslogBench.class
      })
  void runsOnce(Class<?> type) throws Exception {
    new EnvironmentVariables(Sample.ENVIRONMENT).execute(() -> run(type));
  }

  private static void run(Class<?> type) throws Exception {
    Object state = type.getConstructor().newInstance();
    for (Field field : type.getDeclaredFields()) {
      Param param = field.getAnnotation(Param.class);
      if (param != null) {
        field.setAccessible(true);
        String first = param.value()[0];
        field.set(state, field.getType() == int.class ? (Object) Integer.valueOf(first) : first);
      }
    }
    for (Method setup : methods(type, Setup.class)) {
      if (setup.getAnnotation(Setup.class).value() == Level.Trial) {
        setup.invoke(state);
      }
    }
    for (Method benchmark : methods(type, Benchmark.class)) {
      for (Method setup : methods(type, Setup.class)) {
        if (setup.getAnnotation(Setup.class).value() == Level.Invocation) {
          setup.invoke(state);
        }
      }
      benchmark.invoke(state);
    }
    for (Method end : methods(type, TearDown.class)) {
      end.invoke(state);
    }
  }

  private static List<Method> methods(Class<?> type, Class<? extends Annotation> annotation) {
    List<Method> methods = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(annotation)) {
        methods.add(method);
      }
    }
    return methods;
  }

  @Test
  void startsEachConfigurationOnce() throws Exception {
    ConfigRounds.main(new String[] {"1"});
  }

  @Test
  void startsEachLoggingOnce() throws Exception {
    StartUpRounds.main(new String[] {"1"});
  }

  @Test
  void collectsAFewFilesOnce() throws Exception {
    StaticRounds.main(new String[] {"1", "25", "5"});
  }

  @Test
  void servesOnce() throws Exception {
    ServeRounds.main(new String[] {"1"});
  }

  @Test
  void deploysNothingOnce() throws Exception {
    DeployRounds.main(new String[] {"1"});
  }

  @AfterEach
  void forget() {
    MDC.clear();
  }
}
