package io.pallet.config.cli;

import io.pallet.config.env.Problem;
import java.io.IOException;
import java.util.List;

/** The problems as one JSON object. */
final class ProblemJson {

  private ProblemJson() {}

  static String of(List<Problem> problems) throws IOException {
    return Json.document(
        json -> {
          json.objects("problems", problems, problem -> write(problem, json));
          json.texts("connections", List.of());
        });
  }

  private static void write(Problem problem, Json json) throws IOException {
    json.text("code", problem.code().name());
    json.text("severity", problem.severity());
    json.text("variable", problem.variable());
    json.text("source", problem.source().text());
    json.text("message", problem.message());
    json.text("help", problem.help());
  }
}
