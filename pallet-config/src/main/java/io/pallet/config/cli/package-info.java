/** The commands that every application answers. */
@NullMarked
package io.pallet.config.cli;

import org.jspecify.annotations.NullMarked;
