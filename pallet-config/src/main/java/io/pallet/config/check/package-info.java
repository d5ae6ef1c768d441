/** What can be wrong beside the environment itself: the posture, the services, the places. */
@NullMarked
package io.pallet.config.check;

import org.jspecify.annotations.NullMarked;
