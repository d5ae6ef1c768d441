/** A small application that knows nothing of pallets. */
@NullMarked
package io.pallet.config.quarkus.bench;

import org.jspecify.annotations.NullMarked;
