package io.pallet.config.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts JMH with {@link Sample} in its environment, which its forks inherit. */
public final class Measured {

  private Measured() {}

  public static void main(String[] arguments) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.openjdk.jmh.Main"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
    builder.environment().putAll(Sample.ENVIRONMENT);
    System.exit(builder.start().waitFor());
  }
}
