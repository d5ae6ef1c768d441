package io.pallet.config.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which databases an application that is built already can take. */
final class KindTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # built for  | given                                                    | problem
          postgresql   | -                                                        | -
          postgresql   | DB_DEFAULT_URL=postgres://db/x                           | -
          postgresql   | DB_DEFAULT_URL=cockroach://db/x                          | -
          postgresql   | DB_DEFAULT_URL=mysql://db/x                              | WRONG_KIND DB_DEFAULT_URL is for mysql, but the application was built for postgresql
          postgresql   | DB_DEFAULT_URL=h2:mem:x                                  | WRONG_KIND DB_DEFAULT_URL is for h2, but the application was built for postgresql
          mysql        | DB_DEFAULT_URL=mysql://db/x                              | -
          mariadb      | DB_DEFAULT_URL=mysql://db/x                              | -
          mariadb      | DB_DEFAULT_URL=mariadb://db/x                            | -
          mysql        | DB_DEFAULT_URL=mariadb://db/x                            | WRONG_KIND DB_DEFAULT_URL is for mariadb, but the application was built for mysql
          mssql        | DB_DEFAULT_URL=sqlserver://db/x                          | -
          oracle       | DB_DEFAULT_URL=oracle://db/x                             | -
          h2           | DB_DEFAULT_URL=h2:mem:x                                  | -
          db2          | DB_DEFAULT_URL=h2:mem:x                                  | WRONG_KIND DB_DEFAULT_URL is for h2, but the application was built for db2
          postgresql   | DB_DEFAULT_URL=postgres://db/x DB_DEFAULT_MIGRATE_URL=mysql://db/x | WRONG_KIND DB_DEFAULT_MIGRATE_URL is for mysql, but the application was built for postgresql
          postgresql   | DB_OTHER_URL=postgres://db/x                             | NOT_DECLARED DB_OTHER_URL is set, but the application was built for default
          """)
  void saysBothSidesWhereTheyDoNotFit(String kind, String given, String problem) {
    Build build =
        new Build(Map.of(Build.KIND + "default", kind, Build.ROOTS, "quarkus.datasource"));
    Map<String, String> environment = new TreeMap<>();
    for (String pair : given == null ? new String[0] : given.split(" ")) {
      int equals = pair.indexOf('=');
      environment.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    List<String> found = new ArrayList<>();
    for (Problem one : Kind.problems(PalletConfig.from(environment), build)) {
      found.add(one.code() + " " + one.message());
    }
    assertEquals(problem == null ? List.of() : List.of(problem), found);
  }
}
