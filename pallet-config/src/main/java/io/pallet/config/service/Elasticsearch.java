package io.pallet.config.service;

import io.pallet.config.env.Env;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.util.List;
import java.util.Optional;

/** An Elasticsearch cluster: its nodes, and the application's index. */
public record Elasticsearch(List<ServiceUrl> urls, Optional<String> indexName) {

  static final Variable<List<ServiceUrl>> ELASTICSEARCH_URLS =
      Variable.of(
          "ELASTICSEARCH_URLS",
          Parsers.list(ServiceUrl.parser("http", "https")),
          "The nodes of the cluster.");

  static final Variable<String> ELASTICSEARCH_INDEX_NAME =
      Variable.of("ELASTICSEARCH_INDEX_NAME", Parsers.TEXT, "The application's index.");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES =
      List.of(ELASTICSEARCH_URLS, ELASTICSEARCH_INDEX_NAME);

  /** Empty where no node is given. */
  public static Optional<Elasticsearch> read(Env env) {
    List<ServiceUrl> urls = env.find(ELASTICSEARCH_URLS).orElse(List.of());
    Optional<String> indexName = env.find(ELASTICSEARCH_INDEX_NAME);
    return urls.isEmpty() ? Optional.empty() : Optional.of(new Elasticsearch(urls, indexName));
  }
}
