package io.pallet.config.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A record that the application's own variables are bound to, and that component scanning makes a
 * bean: {@code gatewayUrl} of {@code @PalletSettings("PAYMENTS")} is {@code PAYMENTS_GATEWAY_URL}.
 */
@Component
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PalletSettings {

  /** What the names of its variables begin with, without the underscore; the bean's name too. */
  @AliasFor(annotation = Component.class)
  String value();
}
