/** The guestbook on Spring Boot: people sign it, with a picture where they like. */
@NullMarked
package io.pallet.examples.spring;

import org.jspecify.annotations.NullMarked;
