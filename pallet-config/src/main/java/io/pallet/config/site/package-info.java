/** The site: its public address, and which hosts it answers to. */
@NullMarked
package io.pallet.config.site;

import org.jspecify.annotations.NullMarked;
