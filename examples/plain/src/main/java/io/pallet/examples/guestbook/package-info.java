/** A guestbook: people sign it, with a picture where they like. */
@NullMarked
package io.pallet.examples.guestbook;

import org.jspecify.annotations.NullMarked;
