package io.pallet.examples.guestbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody wants to write, as it came in, less what no text needs. */
public record Draft(String name, String message) {

  public static final int LONGEST_NAME = 60;
  public static final int LONGEST_MESSAGE = 1000;

  public static final Draft EMPTY = new Draft("", "");

  public static Draft of(@Nullable String name, @Nullable String message) {
    return new Draft(clean(name).replace('\n', ' '), clean(message));
  }

  /** What is wrong, in words for the writer, by field. */
  public Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    if (name.isEmpty()) {
      problems.put("name", "Please tell us your name.");
    } else if (length(name) > LONGEST_NAME) {
      problems.put("name", "That is a long name: " + LONGEST_NAME + " characters fit here.");
    }
    if (message.isEmpty()) {
      problems.put("message", "Please write a few words.");
    } else if (length(message) > LONGEST_MESSAGE) {
      problems.put("message", "Please keep it below " + LONGEST_MESSAGE + " characters.");
    }
    return problems;
  }

  /** Browsers send CR LF, and PostgreSQL takes no NUL. */
  private static String clean(@Nullable String text) {
    return text == null
        ? ""
        : text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "").strip();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
