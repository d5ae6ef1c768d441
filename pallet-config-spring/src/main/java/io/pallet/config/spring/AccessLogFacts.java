package io.pallet.config.spring;

import io.pallet.config.site.Resolved;
import io.pallet.config.site.SiteFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.apache.catalina.AccessLog;

/**
 * Tells Tomcat's access log, which sees requests below every filter, what they are to their
 * clients; the one class that needs Tomcat.
 */
record AccessLogFacts(SiteFilter site) implements Filter {

  @Override
  public void init(FilterConfig config) {
    site.init(config);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      site.doFilter(request, response, chain);
    } finally {
      if (request.getAttribute(SiteFilter.RESOLVED) instanceof Resolved resolved) {
        request.setAttribute(AccessLog.REMOTE_ADDR_ATTRIBUTE, resolved.clientIp());
        request.setAttribute(AccessLog.REMOTE_HOST_ATTRIBUTE, resolved.clientIp());
        request.setAttribute(AccessLog.SERVER_NAME_ATTRIBUTE, resolved.host());
        request.setAttribute(AccessLog.SERVER_PORT_ATTRIBUTE, resolved.port());
        request.setAttribute(AccessLog.PROTOCOL_ATTRIBUTE, request.getProtocol());
      }
    }
  }
}
