package io.pallet.config.env;

import org.jspecify.annotations.Nullable;

/**
 * Where the value of a variable came from: {@code environment}, {@code file PATH}, {@code .env}.
 */
public record Source(String text) {

  /** The process environment. */
  public static final Source ENVIRONMENT = new Source("environment");

  /** The file {@code .env} in the working directory. */
  public static final Source DOTENV = new Source(".env");

  /** No source: the variable is unset. */
  public static final Source NONE = new Source("unset");

  /** The default that the variable's declaration gives. */
  public static final Source DEFAULT = new Source("default");

  static Source file(String path) {
    return new Source("file " + path);
  }

  // written out, as a record's own set up some fifty classes of the JVM at the first call at start

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Source source && text.equals(source.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
