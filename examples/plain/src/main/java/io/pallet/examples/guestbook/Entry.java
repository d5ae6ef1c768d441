package io.pallet.examples.guestbook;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wrote into the guestbook.
 *
 * @param picture the name of a file in the media folder
 */
record Entry(long id, String name, String message, Instant signedAt, Optional<String> picture) {}
