/** An application's own variables, bound to records of its own. */
@NullMarked
package io.pallet.config.bind;

import org.jspecify.annotations.NullMarked;
