/** The pallet environment as one immutable configuration. */
@NullMarked
package io.pallet.config;

import org.jspecify.annotations.NullMarked;
