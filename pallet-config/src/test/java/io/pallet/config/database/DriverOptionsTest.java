package io.pallet.config.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.conf.PropertyDefinitions;
import com.mysql.cj.conf.PropertyKey;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.h2.engine.DbSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteConfig;

class DriverOptionsTest {

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL, jdbc:postgresql://h/d",
    "MYSQL, jdbc:mysql://h/d",
    "MARIADB, jdbc:mariadb://h/d",
    "SQLSERVER, jdbc:sqlserver://h",
    "ORACLE, jdbc:oracle:thin:@//h/s",
    "SQLITE, jdbc:sqlite:x"
  })
  void classifiesEveryPropertyThatTheDriverLists(Dialect dialect, String url) throws Exception {
    Set<String> listed = new TreeSet<>();
    for (DriverPropertyInfo info : driver(dialect).getPropertyInfo(url, new Properties())) {
      listed.add(info.name);
    }
    assertTrue(listed.size() > 50, () -> "lists too little: " + listed);
    assertEquals(Set.of(), unknown(dialect, listed));
    for (Option option : dialect.options().options()) {
      boolean isTold = option.kind().isTaken() && !option.property().isEmpty();
      assertTrue(!isTold || listed.contains(option.property()), option::property);
    }
  }

  @Test
  void classifiesEveryPropertyOfConnectorJ() {
    Set<String> listed = new TreeSet<>();
    for (PropertyKey key : PropertyDefinitions.PROPERTY_KEY_TO_PROPERTY_DEFINITION.keySet()) {
      boolean isForTheOtherProtocol = key.getKeyName().startsWith("xdevapi.");
      if (!isForTheOtherProtocol) {
        listed.add(key.getKeyName());
        String alias = key.getCcAlias();
        if (alias != null) {
          listed.add(alias);
        }
      }
    }
    assertEquals(Set.of(), unknown(Dialect.MYSQL, listed));
  }

  @Test
  void classifiesEveryPragmaOfSqlite() {
    Set<String> listed = new TreeSet<>();
    for (SQLiteConfig.Pragma pragma : SQLiteConfig.Pragma.values()) {
      listed.add(pragma.pragmaName);
    }
    assertEquals(Set.of(), unknown(Dialect.SQLITE, listed));
  }

  @Test
  void classifiesEverySettingOfH2() throws Exception {
    Set<String> listed = new TreeSet<>(DbSettings.DEFAULT.getSettings().keySet());
    Field known = Class.forName("org.h2.engine.ConnectionInfo").getDeclaredField("KNOWN_SETTINGS");
    known.setAccessible(true);
    ((Collection<?>) known.get(null)).forEach(setting -> listed.add(setting.toString()));
    Method types = Class.forName("org.h2.command.dml.SetTypes").getMethod("getTypes");
    ((List<?>) types.invoke(null)).forEach(setting -> listed.add(setting.toString()));
    listed.removeIf(name -> !name.matches("[A-Z_]+")); // session variables, and TIME ZONE
    assertEquals(Set.of(), unknown(Dialect.H2, listed));
  }

  @Test
  void classifiesEveryConnectionPropertyOfOracle() throws Exception {
    Set<String> listed = new TreeSet<>();
    for (Field field : oracle.jdbc.OracleConnection.class.getFields()) {
      boolean isName =
          field.getName().startsWith("CONNECTION_PROPERTY_")
              && !field.getName().endsWith("_DEFAULT")
              && !field.getName().endsWith("_ACCESSMODE")
              && Modifier.isStatic(field.getModifiers())
              && field.getType() == String.class;
      if (isName) {
        listed.add(String.valueOf(field.get(null)));
      }
    }
    assertTrue(listed.size() > 100, () -> "lists too little: " + listed);
    assertEquals(Set.of(), unknown(Dialect.ORACLE, listed));
  }

  @ParameterizedTest
  @EnumSource
  void findsEveryOptionInAnyCase(Dialect dialect) {
    for (Option option : dialect.options().options()) {
      assertNotNull(dialect.options().find(option.name().toUpperCase(Locale.ROOT)), option::name);
      assertEquals(option, dialect.options().find(option.name()));
    }
  }

  private static Set<String> unknown(Dialect dialect, Set<String> listed) {
    return listed.stream()
        .filter(name -> dialect.options().find(name) == null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Driver driver(Dialect dialect) throws Exception {
    return Class.forName(dialect.driver())
        .asSubclass(Driver.class)
        .getDeclaredConstructor()
        .newInstance();
  }
}
