package io.pallet.config.env;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One variable of the environment as data: what is said here is what is parsed, reported, masked
 * and documented.
 */
public final class Variable<T> {

  /** What a family's name holds in place of the part that varies. */
  public static final String PLACE = "<NAME>";

  /** The member of every family that is there always. */
  static final String DEFAULT = "default";

  private final String name;

  /** Where in the name the part that varies stands, or -1. */
  private final int place;

  private final String head;

  private final Parser<T> parser;
  private final @Nullable String fallback;
  private final String fallbackText;
  private final String meaning;

  // made once, not at every reading: together they were a tenth of its time, and a quarter of its
  // bytes
  private final Setting<T> unset;
  private final @Nullable Variable<T> ofDefault;

  private Variable(
      String name,
      Parser<T> parser,
      @Nullable String fallback,
      Optional<T> standard,
      String fallbackText,
      String meaning) {
    this.name = name;
    this.place = name.indexOf(PLACE);
    this.head = place < 0 ? name : name.substring(0, place);
    this.parser = parser;
    this.fallback = fallback;
    this.fallbackText = fallbackText;
    this.meaning = meaning;
    this.unset = new Setting<>(this, standard, standard.isPresent() ? Source.DEFAULT : Source.NONE);
    this.ofDefault = isFamily() ? renamed(nameOf(DEFAULT)) : null;
  }

  /** A variable without a default. */
  public static <T> Variable<T> of(String name, Parser<T> parser, String meaning) {
    return new Variable<>(name, parser, null, Optional.empty(), "", meaning);
  }

  /**
   * The same with a default, given as its text.
   *
   * @throws InvalidValueException where its parser does not take the text
   */
  public Variable<T> byDefault(String text) {
    Optional<T> standard = Optional.of(parser.parse(text));
    return new Variable<>(name, parser, text, standard, "`" + text + "`", meaning);
  }

  /** The same with a default that its reader computes. */
  public Variable<T> computed(String description) {
    return new Variable<>(name, parser, null, Optional.empty(), description, meaning);
  }

  /** The member of this family for one name: {@code DB_<NAME>_URL} for {@code default}. */
  public Variable<T> named(String member) {
    return ofDefault != null && member.equals(DEFAULT) ? ofDefault : renamed(nameOf(member));
  }

  /** {@code DB_DEFAULT_URL}, for {@code default}. */
  String nameOf(String member) {
    String tail = name.substring(place + PLACE.length());
    return head + member.toUpperCase(Locale.ROOT) + tail;
  }

  /** The member that a name is of: {@code default} for {@code DB_DEFAULT_URL}; null: none. */
  @Nullable String memberOf(String other) {
    if (ofDefault != null && other.equals(ofDefault.name)) {
      return DEFAULT;
    }
    int tail = place + PLACE.length();
    int end = other.length() - (name.length() - tail);
    if (end <= place
        || !other.regionMatches(0, name, 0, place)
        || !other.regionMatches(end, name, tail, name.length() - tail)) {
      return null;
    }
    for (int i = place; i < end; i++) {
      if (!Names.isNameCharacter(other.charAt(i))) {
        return null;
      }
    }
    return other.substring(place, end).toLowerCase(Locale.ROOT);
  }

  /** What the names of all members begin with. */
  String head() {
    return head;
  }

  private Variable<T> renamed(String other) {
    return new Variable<>(other, parser, fallback, unset.value(), fallbackText, meaning);
  }

  /** Its name; {@code <NAME>} in it stands for any name: {@code DB_<NAME>_URL}. */
  public String name() {
    return name;
  }

  public Parser<T> parser() {
    return parser;
  }

  /** The text that stands for it when it is unset, or null. */
  public @Nullable String fallback() {
    return fallback;
  }

  /** The default as the documentation says it; empty where there is none. */
  public String fallbackText() {
    return fallbackText;
  }

  /** One sentence. */
  public String meaning() {
    return meaning;
  }

  /** How it is read where nothing sets it. */
  Setting<T> unset() {
    return unset;
  }

  /** Whether the name stands for a family of variables. */
  public boolean isFamily() {
    return place >= 0;
  }

  /** Whether the value is a secret or could hold one. */
  @SuppressWarnings("ReferenceEquality") // a record's own equals costs a JVM 10 ms the first time
  public boolean isMasked() {
    return Names.couldHoldSecret(name) || parser == Parsers.SECRET;
  }

  @Override
  public String toString() {
    return name;
  }
}
