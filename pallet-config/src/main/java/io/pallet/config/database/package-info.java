/** Database URLs: what one says, and what a JDBC driver is told of it. */
@NullMarked
package io.pallet.config.database;

import org.jspecify.annotations.NullMarked;
