package io.pallet.config.env;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Masks known secrets in texts of others: the messages of drivers, traces, log lines. */
public final class Redactor {

  /** Masks nothing. */
  public static final Redactor NONE = new Redactor(List.of());

  /** Shorter ones stand in too many words to be masked. */
  private static final int SHORTEST = 4;

  private final List<String> forms;
  private final Needles needles;

  private Redactor(List<String> forms) {
    this.forms = forms;
    this.needles = Needles.of(forms);
  }

  /** Masks these secrets: as they are, percent-encoded, and in base64. */
  public static Redactor of(Collection<Secret> secrets) {
    List<String> forms = new ArrayList<>();
    for (Secret secret : secrets) {
      add(secret.reveal(), forms);
    }
    return new Redactor(forms);
  }

  /** Masks what these variables hold in these values, good or bad. */
  public static Redactor of(Values values, List<Variable<?>> variables) {
    List<String> forms = new ArrayList<>();
    for (Variable<?> variable : variables) {
      if (!variable.isMasked()) {
        continue;
      }
      if (!variable.isFamily()) {
        addText(variable.name(), values, forms);
        continue;
      }
      for (String member : values.membersOf(variable)) {
        addText(variable.named(member).name(), values, forms);
      }
    }
    return new Redactor(forms);
  }

  /**
   * Masks what all variables hold whose names end as a secret's do: for those who do not know yet
   * which variables there are.
   */
  public static Redactor of(Values values) {
    List<String> forms = new ArrayList<>();
    for (String name : values.names()) {
      String variable = Names.withoutFile(name);
      if (Names.endsAsSecret(variable)) {
        addText(variable, values, forms);
      }
    }
    return new Redactor(forms);
  }

  /** Masks what this one and another one do. */
  public Redactor and(Redactor other) {
    Set<String> both = new LinkedHashSet<>(forms);
    return both.addAll(other.forms) ? new Redactor(List.copyOf(both)) : this;
  }

  /** The text with every secret masked; itself where it has none. */
  public String redact(String text) {
    int at = needles.find(text, 0);
    return at < 0 ? text : redact(text, at);
  }

  private String redact(String text, int first) {
    StringBuilder redacted = new StringBuilder(text.length());
    int from = 0;
    for (int at = first; at >= 0; at = needles.find(text, from)) {
      redacted.append(text, from, at).append(Secret.MASK);
      from = needles.end(text, at);
    }
    return redacted.append(text, from, text.length()).toString();
  }

  /** Of a URL only the password is secret, of a path nothing; any other text is as a whole. */
  private static void addText(String variable, Values values, List<String> forms) {
    String text = values.textOf(variable);
    boolean url = variable.endsWith("_URL") || variable.endsWith("_URLS");
    if (!url || !text.contains("://") && !text.startsWith("/")) {
      add(text, forms);
      return;
    }
    for (int from = 0; from < text.length(); ) {
      int bar = text.indexOf('|', from);
      int to = bar < 0 ? text.length() : bar;
      addPassword(text.substring(from, to), forms);
      from = to + 1;
    }
  }

  private static void addPassword(String url, List<String> forms) {
    int from = url.indexOf(':', url.indexOf("://") + 3) + 1;
    int to = url.lastIndexOf('@');
    if (from <= 0 || to <= from) {
      return;
    }
    String password = url.substring(from, to);
    add(password, forms);
    try {
      add(Percent.decode(password, 0, password.length()), forms);
    } catch (InvalidValueException e) {
      // not encoded, then: it is masked as it stands
    }
  }

  private static void add(String secret, List<String> forms) {
    if (secret.length() >= SHORTEST) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      forms.add(secret);
      forms.add(Percent.encode(secret));
      forms.add(Base64.getEncoder().encodeToString(bytes));
      forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
  }
}
