package io.pallet.config.env;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** Masks known secrets in texts of others: the messages of drivers, traces, log lines. */
public final class Redactor {

  /** Shorter ones stand in too many words to be masked. */
  private static final int SHORTEST = 4;

  private final List<String> needles = new ArrayList<>();

  private Redactor() {}

  /** Masks these secrets: as they are, percent-encoded, and in base64. */
  public static Redactor of(Collection<Secret> secrets) {
    Redactor redactor = new Redactor();
    for (Secret secret : secrets) {
      redactor.add(secret.reveal());
    }
    return redactor;
  }

  /** Masks what these variables hold in these values, good or bad. */
  public static Redactor of(Values values, List<Variable<?>> variables) {
    Redactor redactor = new Redactor();
    for (Variable<?> variable : variables) {
      if (!variable.isMasked()) {
        continue;
      }
      if (!variable.isFamily()) {
        redactor.addText(values.textOf(variable.name()));
        continue;
      }
      for (String member : values.membersOf(variable)) {
        redactor.addText(values.textOf(variable.named(member).name()));
      }
    }
    return redactor;
  }

  /** The text with every secret masked. */
  public String redact(String text) {
    String redacted = text;
    for (String needle : needles) {
      redacted = redacted.replace(needle, Secret.MASK);
    }
    return redacted;
  }

  /** Of a URL only the password is secret; any other text is as a whole. */
  private void addText(String text) {
    int scheme = text.indexOf("://");
    if (scheme < 0) {
      add(text);
      return;
    }
    for (String url : text.split("\\|", -1)) {
      addPassword(url);
    }
  }

  private void addPassword(String url) {
    int from = url.indexOf(':', url.indexOf("://") + 3) + 1;
    int to = url.lastIndexOf('@');
    if (from <= 0 || to <= from) {
      return;
    }
    String password = url.substring(from, to);
    add(password);
    try {
      add(Percent.decode(password, 0, password.length()));
    } catch (InvalidValueException e) {
      // not encoded, then: it is masked as it stands
    }
  }

  private void add(String secret) {
    if (secret.length() >= SHORTEST) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      addForm(secret);
      addForm(Percent.encode(secret));
      addForm(Base64.getEncoder().encodeToString(bytes));
      addForm(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
  }

  /** Longer forms come first, so that no part of one is left over. */
  private void addForm(String form) {
    if (!needles.contains(form)) {
      needles.add(form);
      needles.sort((a, b) -> b.length() - a.length());
    }
  }
}
