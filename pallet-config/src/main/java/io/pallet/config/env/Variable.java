package io.pallet.config.env;

import org.jspecify.annotations.Nullable;

/**
 * One variable of the environment as data: what is said here is what is parsed, reported, masked
 * and documented.
 *
 * @param name its name; {@code <NAME>} in it stands for any name: {@code DB_<NAME>_URL}
 * @param fallback the text that is parsed when it is unset, or null
 * @param fallbackText the default as the documentation says it; empty where there is none
 * @param meaning one sentence
 */
public record Variable<T>(
    String name, Parser<T> parser, @Nullable String fallback, String fallbackText, String meaning) {

  /** What a family's name holds in place of the part that varies. */
  public static final String PLACE = "<NAME>";

  /** A variable without a default. */
  public static <T> Variable<T> of(String name, Parser<T> parser, String meaning) {
    return new Variable<>(name, parser, null, "", meaning);
  }

  /** The same with a default, given as its text. */
  public Variable<T> byDefault(String text) {
    return new Variable<>(name, parser, text, "`" + text + "`", meaning);
  }

  /** The same with a default that its reader computes. */
  public Variable<T> computed(String description) {
    return new Variable<>(name, parser, null, description, meaning);
  }

  /** The member of this family for one name: {@code DB_<NAME>_URL} for {@code default}. */
  public Variable<T> named(String member) {
    return new Variable<>(Names.ofMember(name, member), parser, fallback, fallbackText, meaning);
  }

  /** Whether the name stands for a family of variables. */
  public boolean isFamily() {
    return name.contains(PLACE);
  }

  /** Whether the value is a secret or could hold one. */
  public boolean isMasked() {
    return Names.couldHoldSecret(name) || parser.equals(Parsers.SECRET);
  }
}
