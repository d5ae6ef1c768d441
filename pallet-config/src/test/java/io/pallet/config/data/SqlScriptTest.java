package io.pallet.config.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pallet.config.database.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqlScriptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a; b;|a / b",
        "a;;  ; b|a / b",
        "a 'x;''y' ; b|a 'x;''y' / b",
        "a \"x;y\"; b|a \"x;y\" / b",
        "a `x;y`; b|a `x;y` / b",
        "a /* x; y */ ; b|a /* x; y */ / b",
        "/* only; this */ ; b|b",
        "a $$x;y$$; b|a $$x;y$$ / b",
        "a $t$x;$$;y$t$; b|a $t$x;$$;y$t$ / b",
        "a $1; b|a $1 / b",
        "a 'open; b|a 'open; b",
        "a 'x\\'; b|a 'x\\' / b",
        "a E'x\\'; b'; c|a E'x\\'; b' / c",
        "a e'x\\\\'; b|a e'x\\\\' / b",
        "a like'x\\'; b|a like'x\\' / b",
        "a # 'x; b|a # 'x; b"
      })
  void splitsAtSemicolons(String script, String statements) {
    assertEquals(
        List.of(statements.split(" / ", -1)), SqlScript.statements(script, Dialect.POSTGRESQL));
  }

  @Test
  void skipsCommentsToTheEndOfTheLine() {
    assertEquals(
        List.of("a -- x; y\n b", "c"),
        SqlScript.statements("a -- x; y\n b; c;\n-- nothing;\n", Dialect.H2));
    assertEquals(
        List.of("a # it's; y\n b", "c", "#\nd"),
        SqlScript.statements("a # it's; y\n b; c;\n#\nd", Dialect.MYSQL));
  }

  @Test
  void knowsTheBackslashesOfMysql() {
    assertEquals(
        List.of("a 'x\\'; b'", "c"), SqlScript.statements("a 'x\\'; b'; c", Dialect.MARIADB));
  }
}
