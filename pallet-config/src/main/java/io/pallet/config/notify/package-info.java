/** Who is told of a deploy, and how. */
@NullMarked
package io.pallet.config.notify;

import org.jspecify.annotations.NullMarked;
