/** JSON, read and written. */
@NullMarked
package io.pallet.config.json;

import org.jspecify.annotations.NullMarked;
