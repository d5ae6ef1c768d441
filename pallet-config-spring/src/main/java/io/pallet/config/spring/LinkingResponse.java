package io.pallet.config.spring;

import io.pallet.config.assets.Assets;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response in which links to static files lead to their digested names. */
final class LinkingResponse extends HttpServletResponseWrapper {

  private final Assets assets;
  private final String contextPath;

  LinkingResponse(HttpServletResponse response, Assets assets, String contextPath) {
    super(response);
    this.assets = assets;
    this.contextPath = contextPath;
  }

  /** Templates put the context path before everything, whether STATIC_URL has it or not. */
  @Override
  public String encodeURL(String url) {
    String link = assets.link(url);
    String inside = url.startsWith(contextPath) ? url.substring(contextPath.length()) : url;
    String other = assets.link(inside);
    return !link.equals(url) ? link : other.equals(inside) ? super.encodeURL(url) : other;
  }
}
