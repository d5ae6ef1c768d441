/**
 * The pallet environment configures a Spring Boot application, and its jar answers the commands.
 */
@NullMarked
package io.pallet.config.spring;

import org.jspecify.annotations.NullMarked;
