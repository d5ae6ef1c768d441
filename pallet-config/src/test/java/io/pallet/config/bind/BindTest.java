package io.pallet.config.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.ByteSize;
import io.pallet.config.env.Code;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BindTest {

  enum Mode {
    SAND_BOX,
    LIVE
  }

  record Retry(
      @Default("3") @Range(min = 0, max = 10) int attempts, @Default("1s") Duration pause) {}

  record Payments(
      URI gatewayUrl,
      Secret apiKey,
      @Default("sand-box") Mode mode,
      @Matches("[A-Z]{3}") @Default("EUR") String currency,
      Optional<String> note,
      Optional<ByteSize> uploadLimit,
      List<HostPort> mirrors,
      @Default("0.5") BigDecimal fee,
      @Default("false") boolean dryRun,
      @Default("-1") long offset,
      @Default("/var/tmp") Path spool,
      Retry retry) {}

  record Validated(@Min(1) @Max(5) int stars, @Pattern(regexp = "[a-z]+") String word) {}

  record Odd(Thread thread) {}

  private static final Map<String, String> LEAST =
      Map.of("PAYMENTS_GATEWAY_URL", "https://pay.example", "PAYMENTS_API_KEY", "s3cret");

  @Test
  void bindsDefaults() {
    Payments payments = bind(LEAST);

    assertEquals(
        new Payments(
            URI.create("https://pay.example"),
            Secret.of("s3cret"),
            Mode.SAND_BOX,
            "EUR",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            new BigDecimal("0.5"),
            false,
            -1,
            Path.of("/var/tmp"),
            new Retry(3, Duration.ofSeconds(1))),
        payments);
    assertFalse(payments.toString().contains("s3cret"));
  }

  @Test
  void bindsWhatIsSet() {
    Map<String, String> environment = new HashMap<>(LEAST);
    environment.put("PAYMENTS_MODE", "LIVE");
    environment.put("PAYMENTS_CURRENCY", "LTL");
    environment.put("PAYMENTS_NOTE", "a note");
    environment.put("PAYMENTS_UPLOAD_LIMIT", "10MB");
    environment.put("PAYMENTS_MIRRORS", "a|b:81");
    environment.put("PAYMENTS_DRY_RUN", "yes");
    environment.put("PAYMENTS_RETRY_ATTEMPTS", "10");
    environment.put("PAYMENTS_RETRY_PAUSE", "PT2S");

    Payments payments = bind(environment);

    assertEquals(Mode.LIVE, payments.mode());
    assertEquals("LTL", payments.currency());
    assertEquals(Optional.of("a note"), payments.note());
    assertEquals(Optional.of(new ByteSize(10 << 20)), payments.uploadLimit());
    assertEquals(
        List.of(new HostPort("a", OptionalInt.empty()), new HostPort("b", OptionalInt.of(81))),
        payments.mirrors());
    assertTrue(payments.dryRun());
    assertEquals(new Retry(10, Duration.ofSeconds(2)), payments.retry());
  }

  @Test
  void reportsEveryProblemAtOnce() {
    List<Problem> problems =
        problems(
            Map.of(
                "PAYMENTS_API_KEY", "s3cret",
                "PAYMENTS_API_KEY_FILE", "/run/secrets/key",
                "PAYMENTS_MODE", "livve",
                "PAYMENTS_CURRENCY", "eur",
                "PAYMENTS_FEE", "half",
                "PAYMENTS_RETRY_ATTEMPTS", "11",
                "PAYMENTS_RETRY_PAUZE", "1s"));

    assertEquals(
        List.of(
            Code.MISSING,
            Code.BOTH_SET,
            Code.BAD_CHOICE,
            Code.BAD_TEXT,
            Code.BAD_NUMBER,
            Code.BAD_NUMBER,
            Code.NEAR_MISS),
        problems.stream().map(Problem::code).toList());
    assertFalse(problems.toString().contains("s3cret"));
  }

  @ParameterizedTest
  @CsvSource({
    "PAYMENTS_GATEWAY_URL, 'ht tp://x s3cret', BAD_URL",
    "PAYMENTS_OFFSET, 9223372036854775808, BAD_NUMBER",
    "PAYMENTS_OFFSET, -, BAD_NUMBER",
    "PAYMENTS_OFFSET, 1x, BAD_NUMBER",
    "PAYMENTS_RETRY_ATTEMPTS, 2147483648, BAD_NUMBER",
    "PAYMENTS_RETRY_ATTEMPTS, -1, BAD_NUMBER",
    "PAYMENTS_DRY_RUN, maybe, BAD_BOOLEAN",
    "PAYMENTS_UPLOAD_LIMIT, 10, BAD_SIZE",
    "PAYMENTS_MIRRORS, a|b c, BAD_HOST"
  })
  void refusesABadValue(String name, String value, Code code) {
    Map<String, String> environment = new HashMap<>(LEAST);
    environment.put(name, value);

    List<Problem> problems = problems(environment);

    assertEquals(List.of(code), problems.stream().map(Problem::code).toList());
    assertFalse(problems.toString().contains("s3cret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "6"})
  void honoursJakartasBounds(String stars) {
    PalletConfig config = PalletConfig.from(Map.of("V_STARS", stars, "V_WORD", "abc"));

    assertThrows(ConfigurationException.class, () -> config.bind("V", Validated.class));
  }

  @Test
  void honoursJakartasPattern() {
    PalletConfig good = PalletConfig.from(Map.of("V_STARS", "5", "V_WORD", "abc"));
    PalletConfig bad = PalletConfig.from(Map.of("V_STARS", "5", "V_WORD", "ABC"));

    assertEquals(new Validated(5, "abc"), good.bind("V", Validated.class));
    assertThrows(ConfigurationException.class, () -> bad.bind("V", Validated.class));
  }

  @Test
  void saysWhichComponentNoTextCanGive() {
    PalletConfig config = PalletConfig.from(Map.of());

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> config.bind("X", Odd.class));
    assertTrue(e.getMessage().contains("Odd.thread"), e.getMessage());
  }

  private static Payments bind(Map<String, String> environment) {
    return PalletConfig.from(environment).bind("PAYMENTS", Payments.class);
  }

  private static List<Problem> problems(Map<String, String> environment) {
    return assertThrows(ConfigurationException.class, () -> bind(environment)).problems();
  }
}
