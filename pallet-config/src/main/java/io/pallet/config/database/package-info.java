/** Databases: their URLs, their drivers and their pools. */
@NullMarked
package io.pallet.config.database;

import org.jspecify.annotations.NullMarked;
