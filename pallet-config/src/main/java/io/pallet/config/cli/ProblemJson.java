package io.pallet.config.cli;

import io.pallet.config.check.Connection;
import io.pallet.config.env.Problem;
import io.pallet.config.json.Json;
import java.io.IOException;
import java.util.List;

/** The problems, and what was tried, as one JSON object. */
final class ProblemJson {

  private ProblemJson() {}

  static String of(List<Problem> problems, List<Connection> connections) throws IOException {
    return Json.document(
        json -> {
          json.objects("problems", problems, problem -> write(problem, json));
          json.objects("connections", connections, connection -> write(connection, json));
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

  private static void write(Connection connection, Json json) throws IOException {
    json.text("variable", connection.variable());
    json.text("address", connection.address());
    json.flag("connected", connection.isAccepted());
    json.text("message", connection.message());
  }
}
