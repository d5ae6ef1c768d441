package io.pallet.config.service;

import io.pallet.config.env.Code;
import io.pallet.config.env.Env;
import io.pallet.config.env.Host;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Secret;
import io.pallet.config.env.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The mail server, and who mail is from.
 *
 * @param from the sender where a mail names none
 */
public record Email(
    String host,
    int port,
    Optional<String> username,
    Optional<Secret> password,
    Security security,
    String from) {

  /** How the connection is protected. */
  public enum Security {
    NONE,
    /** Required, not merely tried. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int IMPLICIT_TLS = 465;

  static final Variable<String> EMAIL_HOST =
      Variable.of("EMAIL_HOST", Host.PARSER, "The mail server.").byDefault("localhost");

  static final Variable<Integer> EMAIL_PORT =
      Variable.of("EMAIL_PORT", Parsers.PORT, "Its port; 465 is TLS from the first byte.")
          .byDefault("25");

  static final Variable<String> EMAIL_USERNAME =
      Variable.of(
          "EMAIL_USERNAME", Parsers.TEXT, "The user; with a password STARTTLS is required.");

  static final Variable<Secret> EMAIL_PASSWORD =
      Variable.of("EMAIL_PASSWORD", Parsers.SECRET, "The user's password.");

  static final Variable<String> DEFAULT_FROM_EMAIL =
      Variable.of("DEFAULT_FROM_EMAIL", new MailAddress(), "The sender of mail.")
          .computed("`do.not.reply@` and the site's host");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES =
      List.of(EMAIL_HOST, EMAIL_PORT, EMAIL_USERNAME, EMAIL_PASSWORD, DEFAULT_FROM_EMAIL);

  /**
   * Reads it.
   *
   * @param sender the default one
   */
  public static Email read(Env env, String sender) {
    int port = env.get(EMAIL_PORT);
    Optional<String> username = env.find(EMAIL_USERNAME);
    Optional<Secret> password = env.find(EMAIL_PASSWORD);
    if (env.isSet(EMAIL_USERNAME) != env.isSet(EMAIL_PASSWORD)) {
      env.report(
          env.isSet(EMAIL_USERNAME)
              ? incomplete(env, EMAIL_USERNAME, EMAIL_PASSWORD)
              : incomplete(env, EMAIL_PASSWORD, EMAIL_USERNAME));
    }
    return new Email(
        env.get(EMAIL_HOST),
        port,
        username,
        password,
        security(port, username.isPresent()),
        env.get(DEFAULT_FROM_EMAIL, sender));
  }

  private static Security security(int port, boolean credentials) {
    if (port == IMPLICIT_TLS) {
      return Security.TLS;
    }
    return credentials ? Security.STARTTLS : Security.NONE;
  }

  private static Problem incomplete(Env env, Variable<?> given, Variable<?> other) {
    return Problem.error(
        Code.INCOMPLETE,
        given.name(),
        env.sourceOf(given),
        given.name() + " is set, but " + other.name() + " is not",
        Code.INCOMPLETE.cure());
  }
}
