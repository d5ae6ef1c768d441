/** A small application of a pallet. */
@NullMarked
package io.pallet.config.quarkus.it;

import org.jspecify.annotations.NullMarked;
