package io.pallet.examples.guestbook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As many entries as a page shows, the newest first.
 *
 * @param older the id that the next page begins below, where there is one
 */
public record Sheet(List<Entry> entries, Optional<Long> older) {

  /** How many entries to look for: one more than a page tells whether there are older ones. */
  public static final int LIMIT = Entry.PAGE + 1;

  /** The sheet of what was found, {@link #LIMIT} entries at most. */
  public static Sheet of(List<Entry> found) {
    boolean more = found.size() > Entry.PAGE;
    List<Entry> shown = more ? found.subList(0, Entry.PAGE) : found;
    return new Sheet(
        List.copyOf(shown), more ? Optional.of(shown.get(Entry.PAGE - 1).id()) : Optional.empty());
  }

  /** The id that a page begins below, as it was asked for; what cannot be is the first page. */
  public static long before(@Nullable String asked) {
    boolean possible = asked != null && asked.matches("[0-9]{1,18}");
    return possible ? Long.parseLong(asked) : Long.MAX_VALUE;
  }
}
