/** The services that an application uses, and where they are. */
@NullMarked
package io.pallet.config.service;

import org.jspecify.annotations.NullMarked;
