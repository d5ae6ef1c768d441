package io.pallet.config.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pallet.config.site.Resolved.Via;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A row of the vectors: a request, and what it is to be resolved to. */
record ForwardedRow(JsonNode json) implements Received {

  static List<ForwardedRow> all() throws IOException {
    try (InputStream in = ForwardedRow.class.getResourceAsStream("/vectors/forwarded.json")) {
      List<ForwardedRow> rows = new ArrayList<>();
      JsonNode vectors = new ObjectMapper().readTree(Objects.requireNonNull(in));
      vectors.path("rows").forEach(row -> rows.add(new ForwardedRow(row)));
      return rows;
    }
  }

  ForwardedHeaders policy() {
    JsonNode config = json.path("config");
    JsonNode ssl = config.path("sslHeader");
    ProxyTrust trust =
        new ProxyTrust(
            texts(json.path("trusted")),
            config.path("family").asText("x-forwarded"),
            config.path("host").asBoolean(),
            config.path("port").asBoolean(),
            ssl.isObject()
                ? Optional.of(new SslHeader(ssl.path("name").asText(), ssl.path("value").asText()))
                : Optional.empty(),
            false,
            0);
    List<String> allowed = texts(config.path("allowedHosts"));
    return ForwardedHeaders.of(
        trust,
        new Site(
            Optional.empty(),
            List.of(),
            "https",
            allowed.isEmpty() ? List.of("*") : allowed,
            1,
            false));
  }

  Resolved expected() {
    JsonNode expect = json.path("expect");
    return new Resolved(
        expect.path("scheme").asText(),
        expect.path("host").asText(),
        expect.path("port").asInt(),
        expect.path("clientIp").asText(),
        Via.valueOf(expect.path("via").asText().toUpperCase(Locale.ROOT)));
  }

  @Override
  public String peer() {
    return json.path("peer").asText();
  }

  @Override
  public String scheme() {
    return json.path("connection").path("scheme").asText();
  }

  @Override
  public @Nullable String host() {
    return json.path("connection").path("hostHeader").textValue();
  }

  @Override
  public int port() {
    return json.path("connection").path("localPort").asInt();
  }

  @Override
  public @Nullable String header(String name) {
    StringJoiner lines = new StringJoiner(",").setEmptyValue("\0");
    for (JsonNode header : json.path("headers")) {
      if (header.path(0).asText().equalsIgnoreCase(name)) {
        lines.add(header.path(1).asText());
      }
    }
    return lines.toString().equals("\0") ? null : lines.toString();
  }

  @Override
  public String toString() {
    return json.path("id").asText() + " " + json.path("reason").asText();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
