package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.site.SiteFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Shows the application each request as its client sent it, and answers those that are not for it,
 * unless the application has a strategy of its own for forwarded headers.
 */
@AutoConfiguration(after = PalletAutoConfiguration.class)
@ConditionalOnClass(Filter.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(PalletConfig.class)
@ConditionalOnBooleanProperty(name = "pallet.site.enabled", matchIfMissing = true)
@ConditionalOnProperty(
    name = "server.forward-headers-strategy",
    havingValue = "none",
    matchIfMissing = true)
public final class PalletSiteAutoConfiguration {

  /** Before every other filter, Spring Security's too. */
  @Bean
  FilterRegistrationBean<Filter> palletSiteFilter(PalletConfig config) {
    SiteFilter filter = SiteFilter.of(config.proxyTrust(), config.site());
    FilterRegistrationBean<Filter> registration =
        new FilterRegistrationBean<>(
            Library.TOMCAT.isPresent() ? new AccessLogFacts(filter) : filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    return registration;
  }
}
