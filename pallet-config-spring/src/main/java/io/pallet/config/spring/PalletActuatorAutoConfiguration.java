package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.check.Connection;
import io.pallet.config.check.Connections;
import io.pallet.config.env.Redactor;
import java.util.Map;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Shows the configuration to operators, and never a secret. */
@AutoConfiguration(after = PalletAutoConfiguration.class)
@ConditionalOnClass({SanitizingFunction.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnBean(PalletConfig.class)
@ConditionalOnBooleanProperty(name = "pallet.actuator.enabled", matchIfMissing = true)
final class PalletActuatorAutoConfiguration {

  @Bean
  @ConditionalOnAvailableEndpoint
  @ConditionalOnMissingBean
  PalletEndpoint palletEndpoint(PalletConfig config) {
    return new PalletEndpoint(config);
  }

  @Bean
  @ConditionalOnEnabledInfoContributor("pallet")
  InfoContributor palletInfoContributor(PalletConfig config) {
    return info ->
        info.withDetail(
            "pallet",
            Map.of(
                "environment", config.environment().name().orElse(""),
                "site", config.site().url().orElse("")));
  }

  /** Whatever an endpoint shows, the secrets of the environment are not in it. */
  @Bean
  SanitizingFunction palletSanitizingFunction(PalletConfig config) {
    Redactor redactor = Redactor.of(config.values(), PalletConfig.VARIABLES);
    return data ->
        data.getValue() instanceof String text ? data.withValue(redactor.redact(text)) : data;
  }

  /** The one service of the pallet that Boot has no health of. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
  @Conditional(IfConfigured.class)
  static class MemcachedHealth {

    @Bean
    @ConditionalOnEnabledHealthIndicator("memcached")
    @ConditionalOnMissingBean(name = {"memcachedHealthIndicator", "memcachedHealthContributor"})
    HealthIndicator memcachedHealthIndicator(PalletConfig config) {
      return () -> health(config);
    }

    private static Health health(PalletConfig config) {
      Health.Builder health = Health.up();
      for (Connection connection : Connections.tryMemcached(config)) {
        health.withDetail(connection.address(), connection.message());
        if (!connection.isAccepted()) {
          health.down();
        }
      }
      return health.build();
    }
  }

  /** Only where there are servers. */
  static final class IfConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      PalletPropertySource pallet = PalletPropertySource.of(context.getEnvironment());
      return pallet != null && pallet.config().memcache().isPresent();
    }
  }
}
