/** The pallet environment in Quarkus: its properties, its beans and its commands. */
@NullMarked
package io.pallet.config.quarkus;

import org.jspecify.annotations.NullMarked;
