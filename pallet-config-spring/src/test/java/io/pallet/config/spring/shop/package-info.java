/** An application with everything that the adapter has a part for. */
package io.pallet.config.spring.shop;
