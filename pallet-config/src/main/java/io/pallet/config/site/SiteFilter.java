package io.pallet.config.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows a servlet application each request as its client sent it, and answers those that are not
 * for the application; to be mapped first, to {@code /*}, for every type of dispatch.
 */
public final class SiteFilter implements Filter {

  /** The attribute of a request that holds what was {@link Resolved} of it. */
  public static final String RESOLVED = Resolved.class.getName();

  private static final String HSTS = "Strict-Transport-Security";

  private final ForwardedHeaders headers;
  private final Gate gate;
  private final boolean secureSite;

  /**
   * A filter.
   *
   * @param secureSite whether session cookies are for https alone
   */
  public SiteFilter(ForwardedHeaders headers, Gate gate, boolean secureSite) {
    this.headers = headers;
    this.gate = gate;
    this.secureSite = secureSite;
  }

  /** The filter of a site. */
  public static SiteFilter of(ProxyTrust trust, Site site) {
    return new SiteFilter(ForwardedHeaders.of(trust, site), Gate.of(trust, site), site.isSecure());
  }

  @Override
  public void init(FilterConfig config) {
    if (secureSite) {
      config.getServletContext().getSessionCookieConfig().setSecure(true);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest received
        && response instanceof HttpServletResponse answer
        && !isResolved(request)) {
      resolve(received, answer, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void resolve(HttpServletRequest received, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SiteRequest request = new SiteRequest(received, headers);
    received.setAttribute(RESOLVED, request.resolved);
    Optional<String> hsts = gate.hsts(request.resolved);
    if (hsts.isPresent() && !response.isCommitted()) {
      response.setHeader(HSTS, hsts.get());
    }
    Optional<Answer> answer =
        received.getDispatcherType() == DispatcherType.REQUEST
            ? gate.answer(request.resolved, received.getRequestURI(), received.getQueryString())
            : Optional.empty();
    if (answer.isPresent()) {
      send(answer.get(), response);
    } else {
      chain.doFilter(request, new SiteResponse(response));
    }
  }

  private static void send(Answer answer, HttpServletResponse response) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.status());
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      response.setHeader(header.getKey(), header.getValue());
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Whether a forward, an include or an error shows what was resolved before. */
  private static boolean isResolved(ServletRequest request) {
    return request instanceof SiteRequest
        || request instanceof ServletRequestWrapper wrapper
            && wrapper.isWrapperFor(SiteRequest.class);
  }

  /** A request as its client sent it. */
  private static final class SiteRequest extends HttpServletRequestWrapper implements Received {

    private final HttpServletRequest received;
    private final ForwardedHeaders headers;
    private final Resolved resolved;

    SiteRequest(HttpServletRequest received, ForwardedHeaders headers) {
      super(received);
      this.received = received;
      this.headers = headers;
      this.resolved = headers.resolve(this);
    }

    @Override
    public String peer() {
      String address = received.getRemoteAddr();
      return address == null || address.isEmpty() ? Peer.UNIX : address;
    }

    /** Some containers believe any scheme that stands in the request's line. */
    @Override
    public String scheme() {
      boolean tls = received.isSecure() && received.getServletConnection().isSecure();
      return tls ? Scheme.HTTPS : Scheme.HTTP;
    }

    @Override
    public @Nullable String host() {
      return received.getHeader("Host");
    }

    @Override
    public int port() {
      return received.getLocalPort();
    }

    @Override
    public @Nullable String header(String name) {
      String first = received.getHeader(name);
      return first == null ? null : joined(first, received.getHeaders(name));
    }

    private static String joined(String first, Enumeration<String> lines) {
      String joined = first;
      if (lines.hasMoreElements()) {
        lines.nextElement();
      }
      if (lines.hasMoreElements()) {
        StringBuilder all = new StringBuilder(first);
        while (lines.hasMoreElements()) {
          all.append(',').append(lines.nextElement());
        }
        joined = all.toString();
      }
      return joined;
    }

    @Override
    public String getScheme() {
      return resolved.scheme();
    }

    @Override
    public boolean isSecure() {
      return resolved.isSecure();
    }

    @Override
    public String getServerName() {
      return resolved.host();
    }

    @Override
    public int getServerPort() {
      return resolved.port();
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer(resolved.url(getRequestURI()));
    }

    @Override
    public String getRemoteAddr() {
      return resolved.clientIp();
    }

    @Override
    public String getRemoteHost() {
      return resolved.clientIp();
    }

    /** Headers do not tell it. */
    @Override
    public int getRemotePort() {
      return resolved.via() == Resolved.Via.HEADER ? 0 : super.getRemotePort();
    }

    @Override
    public @Nullable String getHeader(String name) {
      return headers.hides(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return headers.hides(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
      names.removeIf(headers::hides);
      return Collections.enumeration(names);
    }

    @Override
    public long getDateHeader(String name) {
      return headers.hides(name) ? -1 : super.getDateHeader(name);
    }

    @Override
    public int getIntHeader(String name) {
      return headers.hides(name) ? -1 : super.getIntHeader(name);
    }
  }

  /** Redirects as the application says, as containers would put the connection's own host there. */
  private static final class SiteResponse extends HttpServletResponseWrapper {

    SiteResponse(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
      sendRedirect(location, SC_FOUND, true);
    }

    /** An override from Servlet 6.1 on. */
    @SuppressWarnings("EffectivelyPrivate")
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
      if (clearBuffer) {
        resetBuffer();
      }
      setStatus(status);
      setHeader("Location", location);
      flushBuffer();
    }
  }
}
