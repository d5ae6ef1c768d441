@NullMarked
package io.pallet.config.database;

import org.jspecify.annotations.NullMarked;
