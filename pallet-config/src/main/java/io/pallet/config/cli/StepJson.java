package io.pallet.config.cli;

import io.pallet.config.deploy.StepReport;
import io.pallet.config.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** How a step ended, as one JSON object on a line. */
final class StepJson {

  private StepJson() {}

  /**
   * Prints it.
   *
   * @param safe masks secrets in what others say
   */
  static void print(StepReport report, PrintStream out, UnaryOperator<String> safe) {
    try {
      out.print(of(report, safe));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String of(StepReport report, UnaryOperator<String> safe) throws IOException {
    return Json.line(
        json -> {
          json.text("name", report.name());
          json.text("state", report.state().name().toLowerCase(Locale.ROOT));
          json.number("duration", BigDecimal.valueOf(report.duration().toMillis(), 3));
          json.text("summary", safe.apply(report.outcome().summary()));
          json.numbers("counts", report.outcome().counts());
          json.texts("details", report.outcome().details().stream().map(safe).toList());
        });
  }
}
