package io.pallet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parsers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Targets for Jazzer: with the environment variable {@code JAZZER_FUZZ=1} and {@code
 * -Dtest=FuzzTest#TARGET} it looks for texts that break them; else the empty text and the kept ones
 * are tried.
 */
final class FuzzTest {

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "60s")
  void databaseUrl(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      DatabaseUrl url = DatabaseUrl.parse(text);
      assertEquals(url, DatabaseUrl.parse(url.render()));
    } catch (InvalidValueException e) {
      assertFalse(text.length() > 20 && e.toString().contains(text));
    }
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "60s")
  void hostList(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      List<HostPort> hosts = Parsers.list(HostPort.PARSER).parse(text);
      String shown = Parsers.list(HostPort.PARSER).show(hosts);
      assertEquals(hosts, Parsers.list(HostPort.PARSER).parse(shown));
    } catch (InvalidValueException e) {
      assertFalse(text.length() > 20 && e.toString().contains(text));
    }
  }
}
