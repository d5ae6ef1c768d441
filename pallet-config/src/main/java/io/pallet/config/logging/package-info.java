/** Logging as the environment asks for it. */
@NullMarked
package io.pallet.config.logging;

import org.jspecify.annotations.NullMarked;
