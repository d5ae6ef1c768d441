package io.pallet.config.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.Application;
import io.pallet.config.env.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a native image is told of the classes that picocli looks into. */
final class NativeImageTest {

  private static final Path FILE =
      Path.of(
          "src/main/resources/META-INF/native-image/io.pallet/pallet-config/reflect-config.json");

  @Test
  void namesEveryCommand() throws IOException {
    Set<String> names = new TreeSet<>();
    CommandLine commands =
        CommandLines.of(Invocation.of(new Shop(), Values.of(Map.of()), System.out, System.err));
    collect(commands.getCommandSpec(), names);
    String expected =
        names.stream()
            .map(
                name ->
                    "  {\"name\": \"%s\", \"allDeclaredConstructors\": true, \"allDeclaredFields\":"
                            .formatted(name)
                        + " true, \"allDeclaredMethods\": true}")
            .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    if (Boolean.getBoolean("pallet.docs.write")) {
      Files.writeString(FILE, expected);
    }
    assertEquals(expected, Files.readString(FILE));
  }

  private static void collect(CommandSpec spec, Set<String> names) {
    names.add(spec.userObject().getClass().getName());
    spec.mixins().values().forEach(mixin -> collect(mixin, names));
    spec.subcommands().values().forEach(command -> collect(command.getCommandSpec(), names));
  }

  private record Shop() implements Application {
    @Override
    public String name() {
      return "shop";
    }

    @Override
    public AutoCloseable serve(PalletConfig config, List<String> arguments) {
      return () -> {};
    }
  }
}
