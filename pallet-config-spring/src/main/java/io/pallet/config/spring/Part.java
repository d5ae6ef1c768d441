package io.pallet.config.spring;

import java.util.List;
import java.util.Locale;
import org.springframework.core.env.PropertyResolver;

/**
 * A part of what the adapter does, with a switch of its own: {@code pallet.redis.enabled}.
 *
 * <p>The Spring properties of a part come from one hand: where somebody who ranks above the pallet
 * gives one of its heads, nothing of the pallet's is mixed in, and no password goes to a host that
 * it is not for.
 */
enum Part {
  DATASOURCE,
  DATABASES,
  FLYWAY,
  LIQUIBASE,
  REDIS,
  ELASTICSEARCH,
  RABBITMQ,
  MAIL,
  CACHE,
  SERVER,
  SITE,
  LOGGING,
  STATIC,
  MEDIA,
  ACTUATOR;

  /** The switch of all parts. */
  static final String ENABLED = "pallet.enabled";

  /** A source that ranks above the pallet and gives one of these gives the whole part. */
  List<String> heads() {
    return switch (this) {
      case DATASOURCE -> List.of("spring.datasource.url");
      case FLYWAY -> List.of("spring.flyway.url", "spring.flyway.user", "spring.datasource.url");
      case LIQUIBASE ->
          List.of("spring.liquibase.url", "spring.liquibase.user", "spring.datasource.url");
      case REDIS ->
          List.of(
              "spring.data.redis.url", "spring.data.redis.host", "spring.data.redis.cluster.nodes");
      case ELASTICSEARCH -> List.of("spring.elasticsearch.uris");
      case RABBITMQ -> List.of("spring.rabbitmq.addresses", "spring.rabbitmq.host");
      case MAIL -> List.of("spring.mail.host");
      default -> List.of();
    };
  }

  /** Where any source gives one of these, Boot does not look at what the pallet gives. */
  List<String> rivals() {
    return switch (this) {
      case DATASOURCE, FLYWAY, LIQUIBASE ->
          List.of("spring.datasource.jndi-name", "spring.datasource.hikari.jdbc-url");
      case REDIS ->
          List.of("spring.data.redis.sentinel.master", "spring.data.redis.masterreplica.nodes");
      case MAIL -> List.of("spring.mail.jndi-name");
      default -> List.of();
    };
  }

  /** Where a file gives one of these, everything of the pallet's shadows it. */
  List<String> shadowed() {
    return this == FLYWAY || this == LIQUIBASE ? heads().subList(0, 2) : List.of();
  }

  /** The property that switches it off. */
  String enabledProperty() {
    return "pallet." + name().toLowerCase(Locale.ROOT) + ".enabled";
  }

  boolean isEnabled(PropertyResolver properties) {
    return isOn(ENABLED, properties) && isOn(enabledProperty(), properties);
  }

  static boolean isOn(String property, PropertyResolver properties) {
    return properties.getProperty(property, Boolean.class, true);
  }
}
