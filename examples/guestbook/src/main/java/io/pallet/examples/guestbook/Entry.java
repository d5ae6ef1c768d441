package io.pallet.examples.guestbook;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody wrote into the guestbook.
 *
 * @param picture the name of a file in the media folder
 */
public record Entry(
    long id, String name, String message, Instant signedAt, Optional<String> picture) {

  /** How many entries a page shows. */
  public static final int PAGE = 50;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** How many colours the style sheet has for monograms. */
  private static final int INKS = 6;

  /** The first letter of the name. */
  public String monogram() {
    return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  /** The number of the monogram's colour. */
  public int ink() {
    return Math.floorMod(name.hashCode(), INKS);
  }

  /** The day as people write it. */
  public String day() {
    return DAY.format(signedAt.atZone(ZoneId.systemDefault()));
  }
}
