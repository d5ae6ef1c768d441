package io.pallet.config.env;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The texts that the environment gives, taken once and not yet parsed. */
public final class Values {

  /** What shells, containers and systemd tell each process anew. */
  private static final Set<String> OF_ONE_PROCESS =
      Set.of(
          "HOSTNAME",
          "PWD",
          "OLDPWD",
          "SHLVL",
          "_",
          "TERM",
          "COLUMNS",
          "LINES",
          "INVOCATION_ID",
          "JOURNAL_STREAM",
          "SYSTEMD_EXEC_PID");

  private final Map<String, String> environment;
  private final Map<String, String> dotenv;
  private final List<Problem> problems;

  private Values(
      Map<String, String> environment, Map<String, String> dotenv, List<Problem> problems) {
    this.environment = environment;
    this.dotenv = dotenv;
    this.problems = problems;
  }

  /** The process environment, and {@code .env} in the working directory where it counts. */
  public static Values ofProcess() {
    return DotEnv.beside(System.getenv(), Path.of(""));
  }

  /** These values alone, as if they were the process environment. */
  public static Values of(Map<String, String> environment) {
    return new Values(Map.copyOf(environment), Map.of(), List.of());
  }

  static Values of(
      Map<String, String> environment, Map<String, String> dotenv, List<Problem> problems) {
    return new Values(environment, dotenv, problems);
  }

  /** The value of a variable, from the first source that has one; problems go to the list. */
  Value find(String name, List<Problem> problems) {
    Value value = find(name, environment, Source.ENVIRONMENT, problems);
    return value.isSet() ? value : find(name, dotenv, Source.DOTENV, problems);
  }

  private static Value find(
      String name, Map<String, String> texts, Source source, List<Problem> problems) {
    if (texts.isEmpty()) {
      return Value.UNSET;
    }
    String text = ServiceLink.unlink(name, textOf(name, texts), source, problems);
    String path = textOf(name + Names.FILE, texts);
    if (path.isEmpty()) {
      return text.isEmpty() ? Value.UNSET : new Value(text, source);
    }
    if (text.isEmpty()) {
      return FileValue.read(name, path, source, problems);
    }
    problems.add(
        Problem.error(
            Code.BOTH_SET,
            name,
            source,
            name + " and " + name + Names.FILE + " are both set",
            "keep one of the two"));
    return Value.UNUSABLE;
  }

  private static String textOf(String name, Map<String, String> texts) {
    String text = texts.get(name);
    return text == null || text.isBlank() ? "" : text;
  }

  /** The text of a variable; empty where it has none that can be used. */
  String textOf(String name) {
    return find(name, new ArrayList<>()).text();
  }

  /** Whether Kubernetes set this variable, and nobody else. */
  boolean isServiceLink(String name) {
    return ServiceLink.isLink(name, textOf(name, environment));
  }

  /** Where the value of a variable comes from. */
  Source sourceOf(String name) {
    return find(name, new ArrayList<>()).source();
  }

  /** What was wrong when the values were taken. */
  List<Problem> problems() {
    return problems;
  }

  /** The names of all variables that have a value, sorted. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    addNames(environment, names);
    addNames(dotenv, names);
    return names;
  }

  /**
   * What was read, in one text that is the same for every replica: without what could be a secret,
   * and without what a process is given for itself.
   *
   * @param text it is added to
   */
  public void describe(StringBuilder text) {
    for (String name : names()) {
      if (!OF_ONE_PROCESS.contains(name)) {
        text.append(name).append('=').append(open(name)).append('\n');
      }
    }
  }

  private String open(String name) {
    String variable = Names.withoutFile(name);
    String value = variable.equals(name) ? plain(name) : textOf(variable);
    boolean url = name.endsWith("_URL") || name.endsWith("_URLS");
    boolean secret = url ? value.indexOf('@') >= 0 : Names.couldHoldSecret(name);
    return secret ? "" : value;
  }

  private String plain(String name) {
    String text = textOf(name, environment);
    return text.isEmpty() ? textOf(name, dotenv) : text;
  }

  /** The members of a family of variables that have a value: {@code default}, {@code another}. */
  public List<String> membersOf(Variable<?> family) {
    List<String> members = new ArrayList<>();
    for (String name : names()) {
      String member = Names.memberOf(family.name(), Names.withoutFile(name));
      if (member != null && !members.contains(member)) {
        members.add(member);
      }
    }
    return members;
  }

  private static void addNames(Map<String, String> texts, Set<String> names) {
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      if (!entry.getValue().isBlank()) {
        names.add(entry.getKey());
      }
    }
  }

  /** Names nothing but how many variables there are: any value may be a secret. */
  @Override
  public String toString() {
    return "Values[" + (environment.size() + dotenv.size()) + " variables]";
  }
}
