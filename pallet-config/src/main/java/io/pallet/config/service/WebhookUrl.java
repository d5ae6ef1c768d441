package io.pallet.config.service;

import io.pallet.config.env.Parser;
import java.util.List;

/** The URL of a webhook; its path and query are as good as a password. */
final class WebhookUrl implements Parser<ServiceUrl> {

  private static final Parser<ServiceUrl> URL =
      new ServiceUrlParser(true, List.of("http", "https"));

  @Override
  public ServiceUrl parse(String text) {
    return URL.parse(text);
  }

  @Override
  public String expects() {
    return URL.expects();
  }

  @Override
  public String show(ServiceUrl value) {
    return value.scheme() + "://" + value.address() + "/...";
  }
}
