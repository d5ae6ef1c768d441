package io.pallet.config.bind;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record of an application's own settings, by the prefix of their variables; frameworks find it,
 * and hand it out as a bean.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PalletSettings {
  /** {@code PAYMENTS} for {@code PAYMENTS_GATEWAY_URL}. */
  String value();
}
