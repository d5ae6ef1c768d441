/** What is done to rows and tables that the application's own code has no part in. */
@NullMarked
package io.pallet.config.data;

import org.jspecify.annotations.NullMarked;
