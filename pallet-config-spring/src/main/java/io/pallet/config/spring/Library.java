package io.pallet.config.spring;

import org.springframework.util.ClassUtils;

/** A library that an application may have or not; a class of ours that needs it is loaded after. */
enum Library {
  LOGBACK("ch.qos.logback.classic.LoggerContext"),
  JDBC("org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"),
  HIKARI("com.zaxxer.hikari.HikariDataSource"),
  FLYWAY("org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer"),
  LIQUIBASE("liquibase.integration.spring.SpringLiquibase"),
  TOMCAT("org.apache.catalina.AccessLog");

  private final String className;

  Library(String className) {
    this.className = className;
  }

  boolean isPresent() {
    return ClassUtils.isPresent(className, Library.class.getClassLoader());
  }
}
