/** The lock that one deploy at a time has on a database. */
@NullMarked
package io.pallet.config.lock;

import org.jspecify.annotations.NullMarked;
