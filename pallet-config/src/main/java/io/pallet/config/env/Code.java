package io.pallet.config.env;

/** The stable name of one kind of problem, with its cause and its cure. */
public enum Code {
  MISSING(
      "A variable that the application needs is not set.",
      "set the variable, or its _FILE form, in the environment"),
  BOTH_SET(
      "A variable is given twice: as NAME and as NAME_FILE, or as a part of a URL and beside it.",
      "keep one of the two"),
  FILE_UNREADABLE(
      "The file that NAME_FILE names is missing, unreadable, not UTF-8 or larger than 64 KiB.",
      "give the absolute path of a file that the application's user may read"),
  DOTENV_UNREADABLE(
      "The file .env in the working directory cannot be read, or a line of it is no assignment.",
      "write NAME=value, one a line"),
  DOTENV_IGNORED(
      "There is a file .env, but nothing says that this is a developer's machine.",
      "set ENVIRONMENT=dev_local, in the environment or in .env, or delete the file"),
  DOTENV_ENVIRONMENT(
      "The file .env sets ENVIRONMENT to something else than dev_local.",
      "a .env file is for dev_local only; set other environments in the process environment"),
  NEAR_MISS("A name or value is unknown, but close to a known one.", "correct the spelling"),
  SERVICE_LINK(
      "Kubernetes set a variable of this name for a service of the same name; it counts as unset.",
      "set enableServiceLinks: false in the pod's spec, or rename the service"),

  CONTROL("A control character, or one that changes the direction of text.", "remove it"),
  BAD_BOOLEAN("The value is not a boolean.", "write true or false"),
  BAD_NUMBER("The value is not a whole number in its range.", "write digits only"),
  BAD_PORT("The value is not a port.", "write a whole number from 1 to 65535"),
  BAD_DURATION("The value is not a duration.", "write 30s, 5m, 1h, 250ms or PT30S"),
  BAD_SIZE("The value is not a size.", "write 512KB or 10MB"),
  BAD_CHOICE("The value is none of those that are known.", "write one of them"),
  BAD_HOST("The value is not a host.", "write a name, an IPv4 address or an [IPv6] address"),
  BAD_PATH("The value is not a path.", "write an absolute path"),
  BAD_URL("The value is not a URL of the kind that is asked for.", "write scheme://host/path"),
  BAD_ADDRESS("The value is not an address.", "write a plain address"),
  BAD_TEXT("The text breaks a rule of its variable.", "see the variable's page"),
  DIFFERENT_REPEATS(
      "A value is repeated per host, but the repeats differ.", "repeat one value, or give it once"),
  BOUNDLESS_TRUST(
      "TRUSTED_PROXIES trusts every address, so that every client can say who it is.",
      "name the proxies' addresses or ranges"),
  USELESS_TRUST(
      "What is said of forwarded headers contradicts itself, so that a part of it can never count.",
      "write none alone, or leave it out"),
  REDIRECT_LOOP(
      "Requests are redirected to https, but no header counts that could say that one came by TLS:"
          + " where a proxy ends TLS, browsers are redirected for ever.",
      "name the proxy in TRUSTED_PROXIES and its headers in FORWARDED_HEADERS"),
  INCOMPLETE("Two variables belong together, and one of them is missing.", "set both, or neither"),

  EMPTY("A database URL is empty.", "write scheme://user:password@host:port/name"),
  TOO_LONG("A database URL has more than 4096 characters.", "shorten it"),
  BAD_SYNTAX("A database URL is not of the form scheme://...", "write scheme://host/name"),
  BAD_SCHEME("The scheme of a database URL is not known.", "write one of the known schemes"),
  BAD_ESCAPE(
      "A percent sign that does not begin an escape, or escapes that are not UTF-8.",
      "write a percent sign itself as %25"),
  RAW_CHARACTER(
      "A character in a user or password that must be percent-encoded stands there raw.",
      "percent-encode it: @ as %40, # as %23, / as %2F, ? as %3F"),
  FRAGMENT("A database URL has a '#'.", "write a '#' of a password as %23"),
  NO_HOST("A database URL names no host.", "write scheme://host/name"),
  NO_DATABASE("A database URL names no database.", "write scheme://host/name"),
  BAD_DATABASE(
      "The database's name is not allowed.",
      "use letters, digits, '.', '_', '$' and '-', at most 128"),
  BAD_PARAM("An option of a database URL is not of the form name=value.", "write ?name=value"),
  UNKNOWN_PARAM("An option that the driver does not know.", "remove it, or correct its name"),
  DUPLICATE_PARAM("An option is given twice.", "give it once"),
  DANGEROUS_PARAM(
      "An option that loads classes, touches files or runs SQL at connect.",
      "remove it; do it in the application's code where it is really needed"),
  CREDENTIAL_PARAM(
      "An option that carries credentials.",
      "put user and password before the host, or use DB_<NAME>_PASSWORD"),
  BAD_VALUE("The value of an option is not one that the driver takes.", "correct the value"),
  DANGEROUS_FORM(
      "A form of an embedded database's URL that opens more than a file of its own.",
      "use one of the documented forms"),
  NO_LOGINS(
      "A password is given for a database that has no logins.",
      "remove it: whoever may open the file may open the database"),
  NO_DRIVER(
      "The JDBC driver of a database is not on the class path.", "add the dependency to the build"),
  NOT_DECLARED(
      "A database is given that the application was not built for.",
      "name it in pallet.databases and build again, or remove the variable"),
  WRONG_KIND(
      "A database is of another kind than the application was built for.",
      "give the URL of a database of that kind, or build the application for the other"),
  UNREACHABLE("A service does not answer.", "check its address, and that it runs"),
  REFUSED(
      "A database answers, and refuses the login or the database.",
      "check user, password and the database's name"),
  TRANSACTION_POOLING(
      "A proxy in front of PostgreSQL pools transactions, so that no lock of a session holds.",
      "give migrations a way around it: DB_<NAME>_MIGRATE_URL, to the server itself or to a pool of"
          + " sessions"),
  IN_MEMORY(
      "A deploy or a migration is asked for a database in memory, which is gone when it ends.",
      "use serve, which migrates such a database first, or another database"),

  DEBUG_ON(
      "The environment is a debug environment.",
      "set ENVIRONMENT to another name than dev_local, dev and test"),
  NO_SECRET_KEY("SECRET_KEY is not set.", "set SECRET_KEY to 50 random characters or more"),
  WEAK_SECRET_KEY(
      "SECRET_KEY has less than 50 characters, or less than 5 different ones.",
      "set SECRET_KEY to 50 random characters or more"),
  NO_TLS(
      "A database on another machine is connected to without TLS, or with TLS only if it offers it.",
      "add ?sslmode=verify-full (with sslrootcert), or at least ?sslmode=require, to the URL"),
  ANY_HOST("Requests may name any host.", "set SITE_DOMAIN, or ALLOWED_HOSTS, to the site's hosts"),
  NOT_HTTPS("The public URL is not https.", "set SITE_PROTOCOL=https"),
  PENDING_MIGRATIONS("A database has pending migrations.", "run deploy or migrate"),
  NOT_WRITABLE(
      "A directory that deploy writes to cannot be written to.",
      "mount it, or give it to the application's user");

  private final String cause;
  private final String cure;

  Code(String cause, String cure) {
    this.cause = cause;
    this.cure = cure;
  }

  /** When the problem is reported, as a sentence. */
  public String cause() {
    return cause;
  }

  /** What to do, as one line. */
  public String cure() {
    return cure;
  }
}
