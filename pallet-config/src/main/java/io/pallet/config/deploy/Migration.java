package io.pallet.config.deploy;

import java.util.List;
import java.util.Locale;

/**
 * One migration, as its tool knows it.
 *
 * @param name the file's, or what else it is known by
 */
public record Migration(String name, State state) {

  /** How many of these are in this state. */
  public static int count(List<Migration> migrations, State state) {
    return (int) migrations.stream().filter(each -> each.state() == state).count();
  }

  /** What became of it. */
  public enum State {
    PENDING,
    APPLIED,
    FAILED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
