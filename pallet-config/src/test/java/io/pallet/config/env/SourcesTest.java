package io.pallet.config.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourcesTest {

  private static final Variable<Integer> PORT = Variable.of("PORT", Parsers.PORT, "A port.");

  @TempDir private Path directory;

  @Test
  void takesAValueFromTheEnvironment() {
    Env env = env(Map.of("PORT", "80"));

    assertEquals(Optional.of(80), env.find(PORT));
    assertEquals(Source.ENVIRONMENT, env.sourceOf(PORT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "80\n", "80\r\n"})
  void takesAFilesTextLessOneNewline(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("port"), text);

    Env env = env(Map.of("PORT_FILE", file.toString()));

    assertEquals(Optional.of(80), env.find(PORT));
    assertEquals("file " + file, env.sourceOf(PORT).text());
  }

  @Test
  void describesAFilesTextUnlessItHoldsASecret() throws IOException {
    Path port = Files.writeString(directory.resolve("port"), "80");
    Path url = Files.writeString(directory.resolve("url"), "postgres://clerk:swordfish@db/shop");
    StringBuilder text = new StringBuilder();

    Values.of(
            Map.of(
                "PORT_FILE", port.toString(),
                "DB_DEFAULT_URL_FILE", url.toString(),
                "ES_URLS", "http://a:swordfish@one|http://a:swordfish@two"))
        .describe(text);

    assertEquals(
        "DB_DEFAULT_URL_FILE=postgresdb/shop|\nES_URLS=httpone|httptwo|\nPORT_FILE=80\n",
        text.toString());
  }

  @Test
  void refusesAFilesSecondNewline() throws IOException {
    Path file = Files.writeString(directory.resolve("port"), "80\n\n");

    assertEquals(List.of(Code.BAD_PORT), codes(Map.of("PORT_FILE", file.toString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\n"})
  void countsBlankAsUnset(String blank) throws IOException {
    Path file = Files.writeString(directory.resolve("port"), blank);

    assertEquals(List.of(), codes(Map.of("PORT", blank)));
    assertEquals(List.of(), codes(Map.of("PORT_FILE", blank)));
    assertEquals(List.of(), codes(Map.of("PORT_FILE", file.toString())));
    assertEquals(Optional.of(80), env(Map.of("PORT", "80", "PORT_FILE", blank)).find(PORT));
  }

  @Test
  void refusesAVariableAndItsFileTogether() throws IOException {
    Path file = Files.writeString(directory.resolve("port"), "80");

    assertEquals(List.of(Code.BOTH_SET), codes(Map.of("PORT", "80", "PORT_FILE", file.toString())));
  }

  @Test
  void reportsAFileThatCannotBeRead() throws IOException {
    Path large = Files.writeString(directory.resolve("large"), "8".repeat(70_000));
    Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xc3, 0x28});

    for (Object path : List.of(directory.resolve("none"), directory, large, binary, "\0")) {
      assertEquals(
          List.of(Code.FILE_UNREADABLE), codes(Map.of("PORT_FILE", path.toString())), "" + path);
    }
  }

  @Test
  void readsDotenvOnADevelopersMachine() throws IOException {
    dotenv("PORT=81");

    Env env = beside(Map.of("ENVIRONMENT", "dev_local"));

    assertEquals(Optional.of(81), env.find(PORT));
    assertEquals(Source.DOTENV, env.sourceOf(PORT));
  }

  @Test
  void readsDotenvThatSaysItIsADevelopersMachine() throws IOException {
    dotenv("ENVIRONMENT=dev_local\nPORT=81");

    Env env = beside(Map.of());

    assertEquals(Optional.of(81), env.find(PORT));
    assertEquals(Optional.of("dev_local"), Environment.read(env).name());
  }

  @Test
  void prefersTheEnvironmentToDotenv() throws IOException {
    dotenv("PORT=81");
    Path file = Files.writeString(directory.resolve("port"), "82");

    assertEquals(
        Optional.of(80), beside(Map.of("ENVIRONMENT", "dev_local", "PORT", "80")).find(PORT));
    assertEquals(
        Optional.of(82),
        beside(Map.of("ENVIRONMENT", "dev_local", "PORT_FILE", file.toString())).find(PORT));
  }

  @Test
  void readsFilesThatDotenvNames() throws IOException {
    Path file = Files.writeString(directory.resolve("port"), "82");
    dotenv("PORT_FILE=" + file);

    assertEquals(Optional.of(82), beside(Map.of("ENVIRONMENT", "dev_local")).find(PORT));
    assertEquals(
        Optional.of(80), beside(Map.of("ENVIRONMENT", "dev_local", "PORT", "80")).find(PORT));
  }

  @Test
  void refusesAVariableAndItsFileTogetherInDotenv() throws IOException {
    dotenv("PORT=81\nPORT_FILE=port");

    Env env = beside(Map.of("ENVIRONMENT", "dev_local"));
    env.find(PORT);

    assertEquals(List.of(Code.BOTH_SET), codes(env));
  }

  @Test
  void warnsOfADotenvThatIsNotUsed() throws IOException {
    dotenv("PORT=81");

    Env env = beside(Map.of());

    assertTrue(env.find(PORT).isEmpty());
    assertEquals(List.of(Code.DOTENV_IGNORED), codes(env));
    assertFalse(env.warningsOrThrow().get(0).isError());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "production", "DEV_LOCAL"})
  void leavesDotenvAloneElsewhere(String environment) throws IOException {
    dotenv("PORT=81\nthis is no assignment");

    Env env = beside(Map.of("ENVIRONMENT", environment));

    assertTrue(env.find(PORT).isEmpty());
    assertEquals(List.of(), codes(env));
  }

  @Test
  void takesTheEnvironmentsNameFromAFile() throws IOException {
    dotenv("PORT=81");
    Path local = Files.writeString(directory.resolve("local"), "dev_local\n");
    Path staging = Files.writeString(directory.resolve("staging"), "staging\n");

    assertEquals(Optional.of(81), beside(Map.of("ENVIRONMENT_FILE", local.toString())).find(PORT));
    assertEquals(
        Optional.empty(), beside(Map.of("ENVIRONMENT_FILE", staging.toString())).find(PORT));
  }

  @Test
  void refusesAnotherEnvironmentInDotenv() throws IOException {
    dotenv("ENVIRONMENT=production\nPORT=81");

    assertEquals(List.of(Code.DOTENV_ENVIRONMENT), codes(beside(Map.of())));
    assertEquals(
        List.of(Code.DOTENV_ENVIRONMENT), codes(beside(Map.of("ENVIRONMENT", "dev_local"))));
  }

  @Test
  void reportsADotenvThatIsNone() throws IOException {
    dotenv("PORT=81\ns3cret is no assignment");

    Env env = beside(Map.of("ENVIRONMENT", "dev_local"));

    assertEquals(List.of(Code.DOTENV_UNREADABLE), codes(env));
    ConfigurationException e =
        org.junit.jupiter.api.Assertions.assertThrows(
            ConfigurationException.class, env::warningsOrThrow);
    assertFalse(e.toString().contains("s3cret"));
  }

  @Test
  void countsServiceLinksAsUnset() {
    Env env = env(Map.of("SYSLOG_PORT", "tcp://10.0.0.1:514"));

    assertTrue(env.find(Variable.of("SYSLOG_PORT", Parsers.PORT, "A port.")).isEmpty());
    assertEquals(List.of(Code.SERVICE_LINK), codes(env));
  }

  private void dotenv(String text) throws IOException {
    Files.writeString(directory.resolve(".env"), text);
  }

  private Env beside(Map<String, String> environment) {
    return Env.of(DotEnv.beside(environment, directory));
  }

  private static Env env(Map<String, String> environment) {
    return Env.of(Values.of(environment));
  }

  private static List<Code> codes(Map<String, String> environment) {
    Env env = env(environment);
    env.find(PORT);
    return codes(env);
  }

  private static List<Code> codes(Env env) {
    return env.problems().stream().map(Problem::code).toList();
  }
}
