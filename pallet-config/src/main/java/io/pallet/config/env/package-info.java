/** The reader: every declared variable, from every source, with all problems at once. */
@NullMarked
package io.pallet.config.env;

import org.jspecify.annotations.NullMarked;
