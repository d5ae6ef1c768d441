package io.pallet.config.cli;

import io.pallet.config.assets.Finding;
import io.pallet.config.assets.Report;
import io.pallet.config.json.Json;
import java.io.IOException;
import java.util.Map;

/** What a publication of static files did, as one JSON object. */
final class ReportJson {

  private ReportJson() {}

  static String of(Report report) throws IOException {
    return Json.document(json -> write(json, report));
  }

  private static void write(Json json, Report report) throws IOException {
    json.number("files", report.files());
    json.number("bytes", report.bytes());
    json.number("written", report.written());
    json.number("removed", report.removed());
    json.object("encodings", () -> encodings(json, report));
    json.objects("warnings", report.findings(), finding -> warning(json, finding));
  }

  private static void encodings(Json json, Report report) throws IOException {
    for (Map.Entry<String, Report.Compressed> entry : report.compressed().entrySet()) {
      json.object(
          entry.getKey(),
          () -> {
            json.number("files", entry.getValue().files());
            json.number("bytes", entry.getValue().bytes());
            json.number("saved", entry.getValue().saved());
          });
    }
  }

  private static void warning(Json json, Finding finding) throws IOException {
    json.text("path", finding.path());
    json.number("line", finding.line());
    json.text("message", finding.message());
  }
}
