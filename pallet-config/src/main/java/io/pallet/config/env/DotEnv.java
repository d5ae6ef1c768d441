package io.pallet.config.env;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file {@code .env} in a directory: for {@code dev_local} and nothing else. */
final class DotEnv {

  static final String FILE = ".env";
  static final String DEV_LOCAL = "dev_local";
  static final String ENVIRONMENT = "ENVIRONMENT";

  private DotEnv() {}

  /** The environment with {@code .env} behind it, where that is there and counts. */
  static Values beside(Map<String, String> environment, Path directory) {
    Values values = Values.of(environment);
    if (!Files.exists(directory.resolve(FILE))) {
      return values;
    }
    List<Problem> problems = new ArrayList<>();
    String name = nameIn(values);
    Map<String, String> dotenv = Map.of();
    if (name == null || name.equals(DEV_LOCAL)) {
      dotenv = usable(parse(directory, problems), name, problems);
    }
    return values.before(dotenv, problems);
  }

  private static Map<String, String> usable(
      Map<String, String> dotenv, @Nullable String environment, List<Problem> problems) {
    String name = nameIn(Values.of(dotenv));
    if (name == null && environment == null) {
      problems.add(problem(Code.DOTENV_IGNORED, Severity.WARNING, FILE + " is not used"));
      return Map.of();
    }
    if (name != null && !name.equals(DEV_LOCAL)) {
      String message = ENVIRONMENT + " in " + FILE + " may only be " + DEV_LOCAL;
      problems.add(problem(Code.DOTENV_ENVIRONMENT, Severity.ERROR, message));
      return Map.of();
    }
    return dotenv;
  }

  /** What the variable says there, its {@code _FILE} form too; null: unset. */
  private static @Nullable String nameIn(Values values) {
    Value value = values.find(ENVIRONMENT, new ArrayList<>());
    return value.isSet() ? value.text() : null;
  }

  private static Map<String, String> parse(Path directory, List<Problem> problems) {
    Map<String, String> texts = new HashMap<>();
    try {
      Dotenv dotenv = Dotenv.configure().directory(directory.toString()).filename(FILE).load();
      for (DotenvEntry entry : dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
        texts.put(entry.getKey(), entry.getValue());
      }
    } catch (DotenvException e) {
      // its message may hold a line of the file, and so a secret
      String message = FILE + " cannot be read, or a line of it is no assignment";
      problems.add(problem(Code.DOTENV_UNREADABLE, Severity.ERROR, message));
    }
    return texts;
  }

  private static Problem problem(Code code, Severity severity, String message) {
    return new Problem(code, severity, ENVIRONMENT, Source.DOTENV, message, code.cure(), null);
  }
}
