package io.pallet.config.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ForwardedHeadersTest {

  static List<ForwardedRow> rows() throws IOException {
    return ForwardedRow.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void resolvesByThePolicy(ForwardedRow row) {
    assertEquals(row.expected(), row.policy().resolve(row));
  }
}
