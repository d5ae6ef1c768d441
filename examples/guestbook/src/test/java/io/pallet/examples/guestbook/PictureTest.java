package io.pallet.examples.guestbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          89504E470D0A1A0A0000000D49484452 | PNG
          FFD8FFE000104A464946000101       | JPEG
          474946383961010001008000          | GIF
          524946462400000057454250565038    | WEBP
          """)
  void isToldByItsFirstBytes(String hex, Picture kind) {
    assertEquals(Optional.of(kind), Picture.of(bytes(hex)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "GIF8", "<svg xmlns='http://www.w3.org/2000/svg'/>", "RIFF....WAVEfmt"})
  void isNothingElse(String text) {
    assertEquals(Optional.empty(), Picture.of(text.getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest
  @CsvSource({"a.png, image/png", "a.jpg, image/jpeg", "a.gif, image/gif", "a.webp, image/webp"})
  void isServedAsWhatItsNameSays(String name, String mediaType) {
    assertEquals(mediaType, Picture.ofName(name).map(Picture::mediaType).orElse(""));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
