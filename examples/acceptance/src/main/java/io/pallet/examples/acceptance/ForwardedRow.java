package io.pallet.examples.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A row of the vectors for forwarded headers, as JSON. */
record ForwardedRow(Map<?, ?> json) {

  private static final Path VECTORS =
      Path.of("../../pallet-config/src/test/resources/vectors/forwarded.json");

  /** Rows for one server. */
  record Group(Map<String, String> environment, List<ForwardedRow> rows) {

    @Override
    public String toString() {
      return rows.size() + " rows with " + environment;
    }
  }

  /** The rows that servers let through, by what is configured. */
  static List<Group> groups(Predicate<ForwardedRow> wanted) throws IOException {
    Map<Map<String, String>, List<ForwardedRow>> groups = new LinkedHashMap<>();
    for (Object json : list(Json.object(Files.readString(VECTORS)), "rows")) {
      ForwardedRow row = new ForwardedRow((Map<?, ?>) json);
      if (!row.json.containsKey("resolverOnly") && wanted.test(row)) {
        groups.computeIfAbsent(row.environment(), none -> new ArrayList<>()).add(row);
      }
    }
    List<Group> all = new ArrayList<>();
    groups.forEach((environment, rows) -> all.add(new Group(environment, rows)));
    return all;
  }

  /** Where the connection comes from. */
  String peer() {
    return text(json, "peer");
  }

  /** Who the client is. */
  String client() {
    return text(Json.object(json, "expect"), "clientIp");
  }

  /** The variables for what is configured. */
  Map<String, String> environment() {
    Map<?, ?> config = json.containsKey("config") ? Json.object(json, "config") : Map.of();
    Map<String, String> environment = new TreeMap<>();
    String trusted = joined(list(json, "trusted"));
    environment.put("TRUSTED_PROXIES", trusted.isEmpty() ? "none" : trusted);
    environment.put(
        "FORWARDED_HEADERS", config.containsKey("family") ? text(config, "family") : "x-forwarded");
    environment.put("USE_X_FORWARDED_HOST", String.valueOf(config.get("host") == Boolean.TRUE));
    environment.put("USE_X_FORWARDED_PORT", String.valueOf(config.get("port") == Boolean.TRUE));
    if (config.containsKey("sslHeader")) {
      Map<?, ?> header = Json.object(config, "sslHeader");
      environment.put(
          "SECURE_PROXY_SSL_HEADER", text(header, "name") + ": " + text(header, "value"));
    }
    if (config.containsKey("allowedHosts")) {
      environment.put("ALLOWED_HOSTS", joined(list(config, "allowedHosts")));
    }
    return environment;
  }

  /** The request as it goes over the wire. */
  String request(String path) {
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
    request.append("Host: ").append(hostHeader()).append("\r\n");
    for (Object header : list(json, "headers")) {
      List<?> pair = (List<?>) header;
      request.append(pair.get(0)).append(": ").append(pair.get(1)).append("\r\n");
    }
    return request.append("Connection: close\r\n\r\n").toString();
  }

  /**
   * What {@code /whoami} answers.
   *
   * @param port where the server listens
   * @param peer the address that the request really came from
   */
  Map<String, Object> whoami(int port, String peer) {
    Map<?, ?> expect = Json.object(json, "expect");
    long local = number(Json.object(json, "connection"), "localPort");
    long expected = number(expect, "port");
    boolean listens = expected == local && !hostHeader().endsWith(":" + local);
    String scheme = text(expect, "scheme");
    long open = listens ? port : expected;
    boolean standard = open == (scheme.equals("https") ? 443 : 80);
    String authority = text(expect, "host") + (standard ? "" : ":" + open);
    return Map.of(
        "scheme",
        scheme,
        "host",
        text(expect, "host"),
        "port",
        open,
        "clientIp",
        text(expect, "via").equals("peer") ? peer : client(),
        "secure",
        scheme.equals("https"),
        "url",
        scheme + "://" + authority + "/whoami");
  }

  private String hostHeader() {
    return text(Json.object(json, "connection"), "hostHeader");
  }

  private static String text(Map<?, ?> object, String key) {
    return String.valueOf(object.get(key));
  }

  private static long number(Map<?, ?> object, String key) {
    return Long.parseLong(text(object, key));
  }

  private static List<?> list(Map<?, ?> object, String key) {
    return object.get(key) instanceof List<?> list ? list : List.of();
  }

  private static String joined(List<?> texts) {
    StringBuilder joined = new StringBuilder();
    for (@Nullable Object text : texts) {
      joined.append(joined.isEmpty() ? "" : "|").append(text);
    }
    return joined.toString();
  }

  @Override
  public String toString() {
    return text(json, "id") + " " + json.get("reason");
  }
}
