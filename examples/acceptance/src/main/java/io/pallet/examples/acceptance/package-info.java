/**
 * What holds for every guestbook, whatever it is built with: its jar, which the system property
 * {@code guestbook.jar} names, is run and looked at from outside.
 */
@NullMarked
package io.pallet.examples.acceptance;

import org.jspecify.annotations.NullMarked;
