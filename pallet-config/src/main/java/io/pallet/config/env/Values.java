package io.pallet.config.env;

import java.io.File;
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

  private final Texts environment;
  private final Texts dotenv;
  private final List<Problem> problems;

  private Values(Texts environment, Texts dotenv, List<Problem> problems) {
    this.environment = environment;
    this.dotenv = dotenv;
    this.problems = problems;
  }

  /** The process environment, and {@code .env} in the working directory where it counts. */
  public static Values ofProcess() {
    Map<String, String> environment = System.getenv();
    Values values = of(environment);
    // asked here: where there is no such file, neither DotEnv nor its library is loaded; and asked
    // only where it could count, as asking takes a tenth of the time
    return values.isPerhapsLocal() && new File(DotEnv.FILE).exists()
        ? DotEnv.beside(environment, Path.of(""))
        : values;
  }

  private boolean isPerhapsLocal() {
    String name = environment.of(DotEnv.ENVIRONMENT);
    return name.isEmpty() || name.equals(DotEnv.DEV_LOCAL);
  }

  /** These values alone, as if they were the process environment. */
  public static Values of(Map<String, String> environment) {
    return new Values(new Texts(environment), Texts.NONE, List.of());
  }

  /** The same with {@code .env} behind them, and what is wrong with that. */
  Values before(Map<String, String> other, List<Problem> wrong) {
    return new Values(environment, new Texts(other), wrong);
  }

  /** The value of a variable, from the first source that has one; problems go to the list. */
  Value find(String name, List<Problem> problems) {
    Value value = find(name, environment, Source.ENVIRONMENT, problems);
    return value.isSet() ? value : find(name, dotenv, Source.DOTENV, problems);
  }

  private static Value find(String name, Texts texts, Source source, List<Problem> problems) {
    if (texts.isEmpty()) {
      return Value.UNSET;
    }
    String path = texts.fileOf(name);
    String given = texts.of(name);
    if (given.isEmpty() && path.isEmpty()) {
      return Value.UNSET;
    }
    String text = ServiceLink.unlink(name, given, source, problems);
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

  /** The text of a variable; empty where it has none that can be used. */
  String textOf(String name) {
    return find(name, new ArrayList<>()).text();
  }

  /** Whether Kubernetes set this variable, and nobody else. */
  boolean isServiceLink(String name) {
    return ServiceLink.isLink(name, environment.of(name));
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
    Set<String> names = new TreeSet<>(environment.names());
    names.addAll(dotenv.names());
    return names;
  }

  /** Those that {@code known} does not have, sorted. */
  List<String> namesBeside(Set<String> known) {
    List<String> names = new ArrayList<>();
    for (String name : environment.names()) {
      if (!known.contains(name)) {
        names.add(name);
      }
    }
    for (String name : dotenv.names()) {
      if (!known.contains(name) && environment.of(name).isEmpty()) {
        names.add(name);
      }
    }
    names.sort(null);
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
    if (variable.endsWith("_URL") || variable.endsWith("_URLS")) {
      return withoutUsers(value);
    }
    return Names.couldHoldSecret(variable) ? "" : value;
  }

  private static String withoutUsers(String urls) {
    StringBuilder open = new StringBuilder();
    for (String url : urls.split("\\|", -1)) {
      int host = url.lastIndexOf('@') + 1;
      open.append(host == 0 ? "" : url.substring(0, Math.max(0, url.indexOf("://"))));
      open.append(url, host, url.length()).append('|');
    }
    return open.toString();
  }

  private String plain(String name) {
    String text = environment.of(name);
    return text.isEmpty() ? dotenv.of(name) : text;
  }

  /** The members of a family of variables that have a value: {@code default}, {@code another}. */
  public List<String> membersOf(Variable<?> family) {
    List<String> members = new ArrayList<>();
    addMembers(family, environment, members);
    addMembers(family, dotenv, members);
    members.sort(null);
    return members;
  }

  private static void addMembers(Variable<?> family, Texts texts, List<String> members) {
    for (String name : texts.names()) {
      String member =
          name.startsWith(family.head()) ? family.memberOf(Names.withoutFile(name)) : null;
      if (member != null && !members.contains(member)) {
        members.add(member);
      }
    }
  }

  /** Names nothing but how many variables there are: any value may be a secret. */
  @Override
  public String toString() {
    return "Values[" + (environment.names().size() + dotenv.names().size()) + " variables]";
  }
}
