package io.pallet.config.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Starts JMH with {@link Sample} and little else in its environment, which its forks inherit. */
public final class Measured {

  private Measured() {}

  public static void main(String[] arguments) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Rounds.java());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.openjdk.jmh.Main"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
    builder.environment().keySet().retainAll(Set.of("PATH", "HOME", "HOSTNAME", "LANG"));
    builder.environment().putAll(Sample.ENVIRONMENT);
    System.exit(builder.start().waitFor());
  }
}
