/** Static files and media: where they are published and stored. */
@NullMarked
package io.pallet.config.assets;

import org.jspecify.annotations.NullMarked;
