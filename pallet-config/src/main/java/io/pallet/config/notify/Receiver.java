package io.pallet.config.notify;

import io.pallet.config.env.Secret;
import io.pallet.config.json.Json;
import io.pallet.config.service.ServiceUrl;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a receiver of news expects; which one it is says the URL. */
enum Receiver {
  /** {@code https://api.newrelic.com/graphql?entityGuid=GUID}. */
  NEW_RELIC {
    @Override
    boolean isAt(ServiceUrl url) {
      return path(url).equals("/graphql") && !parameter(url, "entityGuid").isEmpty();
    }

    @Override
    String body(News news, ServiceUrl url) throws IOException {
      return Json.line(
          json -> {
            json.text("query", MUTATION);
            json.object(
                "variables",
                () ->
                    json.object(
                        "deployment",
                        () -> {
                          json.text("entityGuid", parameter(url, "entityGuid"));
                          json.text("version", news.version());
                          json.text("description", news.sentence());
                          json.number("timestamp", news.time().toEpochMilli());
                        }));
          });
    }

    @Override
    List<String> header(Secret token) {
      return List.of("API-Key", token.reveal());
    }
  },

  /** {@code https://sentry.io/api/0/organizations/ORGANIZATION/releases/?project=PROJECT}. */
  SENTRY {
    @Override
    boolean isAt(ServiceUrl url) {
      return path(url).matches("/api/0/organizations/[^/]+/releases/?");
    }

    @Override
    String body(News news, ServiceUrl url) throws IOException {
      return Json.line(
          json -> {
            json.text("version", news.application() + "@" + news.version());
            json.texts("projects", List.of(parameter(url, "project").split(",", -1)));
            json.text("dateReleased", news.time());
          });
    }
  },

  /** {@code https://grafana.example.org/api/annotations}. */
  GRAFANA {
    @Override
    boolean isAt(ServiceUrl url) {
      return path(url).endsWith("/api/annotations");
    }

    @Override
    String body(News news, ServiceUrl url) throws IOException {
      List<String> tags = new ArrayList<>(List.of("deploy", news.application()));
      news.environment().ifPresent(tags::add);
      return Json.line(
          json -> {
            json.number("time", news.time().toEpochMilli());
            json.texts("tags", tags);
            json.text("text", news.sentence());
          });
    }
  },

  /** Anybody else. */
  ANY {
    @Override
    boolean isAt(ServiceUrl url) {
      return true;
    }

    @Override
    String body(News news, ServiceUrl url) throws IOException {
      return Json.line(
          json -> {
            json.text("event", "deploy");
            json.text("application", news.application());
            json.text("version", news.version());
            json.text("environment", news.environment());
            json.text("site", news.site());
            json.text("time", news.time());
            json.text("text", news.sentence());
          });
    }
  };

  private static final String MUTATION =
      "mutation($deployment: ChangeTrackingDeploymentInput!) {"
          + " changeTrackingCreateDeployment(deployment: $deployment) { deploymentId } }";

  static Receiver at(ServiceUrl url) {
    for (Receiver receiver : values()) {
      if (receiver.isAt(url)) {
        return receiver;
      }
    }
    return ANY;
  }

  abstract boolean isAt(ServiceUrl url);

  abstract String body(News news, ServiceUrl url) throws IOException;

  /** The name and the value of the header that the token goes into. */
  List<String> header(Secret token) {
    return List.of("Authorization", "Bearer " + token.reveal());
  }

  /** Where it is sent to: what was said for us alone is left out. */
  String target(ServiceUrl url) {
    return url.scheme() + "://" + url.address() + (this == ANY ? url.path() : path(url));
  }

  private static String path(ServiceUrl url) {
    int query = url.path().indexOf('?');
    return query < 0 ? url.path() : url.path().substring(0, query);
  }

  private static String parameter(ServiceUrl url, String name) {
    int query = url.path().indexOf('?');
    for (String pair : url.path().substring(query + 1).split("&", -1)) {
      if (query >= 0 && pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return "";
  }
}
