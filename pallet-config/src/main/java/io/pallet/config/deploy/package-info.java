/** What a deploy does, step by step. */
@NullMarked
package io.pallet.config.deploy;

import org.jspecify.annotations.NullMarked;
