/** The guestbook on Javalin: people sign it, with a picture where they like. */
@NullMarked
package io.pallet.examples.plain;

import org.jspecify.annotations.NullMarked;
