/** A small application, which is processed ahead of time too. */
package io.pallet.config.spring.kiosk;
