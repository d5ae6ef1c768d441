package io.pallet.config.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import uk.org.webcompere.systemstubs.environment.EnvironmentVariables;
import uk.org.webcompere.systemstubs.properties.SystemProperties;

/** Runs applications in this process, as if its environment were another. */
final class Boot {

  /** An application without anything. */
  @Configuration(proxyBeanMethods = false)
  static class Bare {}

  private Boot() {}

  /** What is asked of an application while it runs. */
  static <T> T ask(
      Class<?> application,
      Map<String, String> environment,
      Function<ConfigurableApplicationContext, T> question,
      String... arguments)
      throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--spring.main.banner-mode=off");
    EnvironmentVariables variables = new EnvironmentVariables(environment);
    // Boot's logging system leaves its settings in system properties
    return new SystemProperties()
        .execute(() -> variables.execute(() -> ask(application, question, all)));
  }

  private static <T> T ask(
      Class<?> application,
      Function<ConfigurableApplicationContext, T> question,
      List<String> arguments) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application)
            .web(WebApplicationType.NONE)
            .run(arguments.toArray(new String[0]))) {
      return question.apply(context);
    }
  }

  /** A property of an application that has nothing else. */
  static String property(String name, Map<String, String> environment, String... arguments)
      throws Exception {
    return ask(
        Bare.class, environment, context -> context.getEnvironment().getProperty(name), arguments);
  }
}
