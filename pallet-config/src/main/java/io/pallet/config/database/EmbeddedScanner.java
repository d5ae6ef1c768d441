package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Percent;
import io.pallet.config.env.Secret;
import org.jspecify.annotations.Nullable;

/** Reads the URLs of databases that live in this process: a file each, or memory. */
final class EmbeddedScanner {

  /** SQLite's name of a database in memory. */
  static final String MEMORY = ":memory:";

  private final String text;
  private final Dialect dialect;
  private final String scheme;

  EmbeddedScanner(String text, Dialect dialect, String scheme) {
    this.text = text;
    this.dialect = dialect;
    this.scheme = scheme;
  }

  /** Reads what follows the slashes: {@code /relative}, {@code //absolute}, {@code :memory:}. */
  DatabaseUrl url(int start) {
    int end = end(start, '?');
    if (dialect == Dialect.SQLITE && text.startsWith(MEMORY, start) && end == start + 8) {
      return database(null, null, MEMORY, true, end, '&');
    }
    int slash = text.indexOf('/', start);
    int authority = slash < 0 || slash > end ? end : slash;
    int at = text.lastIndexOf('@', authority - 1);
    at = at < start ? -1 : at;
    if (at >= 0) {
      RawCharacters.refuse(text, start, authority, at);
    }
    checkAuthority(start, authority, at);
    int colon = at < 0 ? -1 : text.indexOf(':', start);
    boolean hasPassword = colon >= 0 && colon < at;
    String user = at < 0 ? null : Percent.decode(text, start, hasPassword ? colon : at);
    Secret password = hasPassword ? Secret.of(Percent.decode(text, colon + 1, at)) : null;
    return file(user, password, authority + 1, end, '&');
  }

  /** Reads the name of a database in memory, of H2. */
  DatabaseUrl memory(int start, char mark) {
    int end = end(start, mark);
    String name = Percent.decode(text, start, end);
    refuseForm(name, start, end);
    UrlScanner.checkedName(name, start, end);
    return database(null, null, name, true, end, mark == '?' ? '&' : mark);
  }

  /** Reads the path of a file. */
  DatabaseUrl file(
      @Nullable String user, @Nullable Secret password, int from, int end, char separator) {
    if (from >= end) {
      throw new InvalidValueException(
          Code.NO_DATABASE, "names no file", "write " + scheme + ":///name", end, end);
    }
    String path = Percent.decode(text, from, end);
    if (dialect == Dialect.SQLITE && path.equals(MEMORY)) {
      return database(user, password, MEMORY, true, end, separator);
    }
    refuseForm(path, from, end);
    if (!LocalPath.isAbsolute(path) && !LocalPath.isRelative(path)) {
      throw new InvalidValueException(
          Code.BAD_DATABASE,
          "has a file's path that is not plain",
          "use letters, digits, '.', '_', '$', '-', '+', ',' and blanks, and no '..'",
          from,
          end);
    }
    return database(user, password, path, false, end, separator);
  }

  /** {@code file:}, {@code zip:}, {@code tcp:}, {@code :resource:}, {@code name;INIT=...}. */
  private static void refuseForm(String path, int from, int to) {
    if (path.indexOf(':') >= 0 || path.indexOf(';') >= 0 || path.indexOf('?') >= 0) {
      throw new InvalidValueException(
          Code.DANGEROUS_FORM, "has a form that opens more than a file of its own", null, from, to);
    }
  }

  private DatabaseUrl database(
      @Nullable String user,
      @Nullable Secret password,
      String name,
      boolean memory,
      int end,
      char separator) {
    GivenOption[] settings = new OptionScanner(text, dialect, separator).scan(end + 1);
    return new DatabaseUrl(
        scheme, dialect, user, password, null, memory ? DatabaseUrl.IN_MEMORY : 0, name, settings);
  }

  private int end(int start, char mark) {
    int end = text.indexOf(mark, start);
    return end < 0 ? text.length() : end;
  }

  private void checkAuthority(int start, int authority, int at) {
    boolean hasUser = at >= 0 && !dialect.hasLogins();
    if (authority > (at < 0 ? start : at + 1) || hasUser) {
      throw new InvalidValueException(
          Code.BAD_HOST,
          "names a host or user, where the database is a file",
          "write " + scheme + ":///relative or " + scheme + ":////absolute",
          start,
          authority);
    }
  }
}
