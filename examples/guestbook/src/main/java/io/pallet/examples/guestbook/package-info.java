/** What every guestbook is made of, whatever it is built with: entries, pictures, migrations. */
@NullMarked
package io.pallet.examples.guestbook;

import org.jspecify.annotations.NullMarked;
