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
    if (!link.equals(url)) {
      return link;
    }
    if (contextPath.isEmpty() || !url.startsWith(contextPath)) {
      return super.encodeURL(url);
    }
    String inside = url.substring(contextPath.length());
    String other = assets.link(inside);
    return other.equals(inside) ? super.encodeURL(url) : other;
  }
}
