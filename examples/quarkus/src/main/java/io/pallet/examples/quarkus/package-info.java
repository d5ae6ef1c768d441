/** The guestbook on Quarkus: people sign it, with a picture where they like. */
@NullMarked
package io.pallet.examples.quarkus;

import org.jspecify.annotations.NullMarked;
