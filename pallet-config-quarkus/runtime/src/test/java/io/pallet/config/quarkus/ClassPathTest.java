package io.pallet.config.quarkus;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Quarkus replaces is not there. */
final class ClassPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ch.qos.logback.classic.LoggerContext",
        "ch.qos.logback.core.Appender",
        "com.zaxxer.hikari.HikariDataSource"
      })
  void isWithout(String type) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(type));
  }
}
