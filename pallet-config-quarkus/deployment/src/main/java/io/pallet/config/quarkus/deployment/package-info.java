/** What the Quarkus build does for an application of a pallet. */
@NullMarked
package io.pallet.config.quarkus.deployment;

import org.jspecify.annotations.NullMarked;
