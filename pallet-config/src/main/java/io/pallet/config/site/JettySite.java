package io.pallet.config.site;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * Shows a Jetty server each request as its client sent it, so that its log, its redirects, its
 * cookies and every handler follow; {@link #gate} answers those that are not for the application.
 */
public final class JettySite implements HttpConfiguration.Customizer {

  private final ForwardedHeaders headers;
  private final Gate gate;

  public JettySite(ForwardedHeaders headers, Gate gate) {
    this.headers = headers;
    this.gate = gate;
  }

  /** The customizer of a site; the last one of a connection's configuration. */
  public static JettySite of(ProxyTrust trust, Site site) {
    return new JettySite(ForwardedHeaders.of(trust, site), Gate.of(trust, site));
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    JettyRequest received = new JettyRequest(request);
    Resolved resolved = headers.resolve(received);
    gate.hsts(resolved)
        .ifPresent(value -> responseHeaders.put(HttpHeader.STRICT_TRANSPORT_SECURITY, value));
    return new SiteRequest(request, resolved, visible(request.getHeaders()));
  }

  private HttpFields visible(HttpFields fields) {
    HttpFields.Mutable visible = null;
    for (HttpField field : fields) {
      if (headers.hides(field.getName())) {
        visible = visible == null ? HttpFields.build(fields) : visible;
        visible.remove(field.getName());
      }
    }
    return visible == null ? fields : visible.asImmutable();
  }

  /** The handler that stands before all others. */
  public Handler.Wrapper gate() {
    return new GateHandler(gate);
  }

  /** A request as it arrived. */
  private record JettyRequest(Request request) implements Received {

    @Override
    public String peer() {
      return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress
          ? Request.getRemoteAddr(request)
          : Peer.UNIX;
    }

    /** Not that of the request, as its line may name any scheme. */
    @Override
    public String scheme() {
      return request.getConnectionMetaData().isSecure() ? Scheme.HTTPS : Scheme.HTTP;
    }

    @Override
    public @Nullable String host() {
      String host = request.getHeaders().get(HttpHeader.HOST);
      return host == null ? request.getHttpURI().getAuthority() : host;
    }

    @Override
    public int port() {
      return Math.max(0, Request.getLocalPort(request));
    }

    @Override
    public @Nullable String header(String name) {
      String joined = null;
      for (HttpField field : request.getHeaders()) {
        if (field.is(name)) {
          String value = field.getValue() == null ? "" : field.getValue();
          joined = joined == null ? value : joined + "," + value;
        }
      }
      return joined;
    }
  }

  /** A request as its client sent it. */
  private static final class SiteRequest extends Request.Wrapper {

    private final Resolved resolved;
    private final HttpFields visible;
    private final HttpURI uri;
    private final ConnectionMetaData connection;

    SiteRequest(Request request, Resolved resolved, HttpFields visible) {
      super(request);
      this.resolved = resolved;
      this.visible = visible;
      int port = resolved.port() == Scheme.port(resolved.scheme()) ? 0 : resolved.port();
      this.uri =
          HttpURI.build(request.getHttpURI())
              .scheme(resolved.scheme())
              .authority(resolved.host(), port)
              .asImmutable();
      this.connection = new SiteConnection(request.getConnectionMetaData(), resolved);
    }

    @Override
    public HttpURI getHttpURI() {
      return uri;
    }

    @Override
    public HttpFields getHeaders() {
      return visible;
    }

    @Override
    public boolean isSecure() {
      return resolved.isSecure();
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
      return connection;
    }
  }

  /** The connection that the client would have without proxies. */
  private static final class SiteConnection extends ConnectionMetaData.Wrapper {

    private final Resolved resolved;
    private final SocketAddress client;

    SiteConnection(ConnectionMetaData connection, Resolved resolved) {
      super(connection);
      this.resolved = resolved;
      boolean direct = resolved.via() == Resolved.Via.PEER;
      int port =
          direct && connection.getRemoteSocketAddress() instanceof InetSocketAddress peer
              ? peer.getPort()
              : 0;
      this.client = InetSocketAddress.createUnresolved(resolved.clientIp(), port);
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
      return client;
    }

    @Override
    public HostPort getServerAuthority() {
      return new HostPort(resolved.host(), resolved.port());
    }

    @Override
    public boolean isSecure() {
      return resolved.isSecure();
    }
  }

  /** Answers what is not for the application. */
  private static final class GateHandler extends Handler.Wrapper {

    private final Gate gate;

    GateHandler(Gate gate) {
      this.gate = gate;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      SiteRequest site = Request.as(request, SiteRequest.class);
      if (site == null) {
        throw new IllegalStateException("the connection's configuration lacks its customizer");
      }
      HttpURI uri = request.getHttpURI();
      String path = uri.getPath() == null ? "" : uri.getPath();
      Optional<Answer> answer = gate.answer(site.resolved, path, uri.getQuery());
      if (answer.isEmpty()) {
        return super.handle(request, response, callback);
      }
      send(answer.get(), response, callback);
      return true;
    }

    private static void send(Answer answer, Response response, Callback callback) {
      response.setStatus(answer.status());
      answer.headers().forEach(response.getHeaders()::put);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      response.write(true, ByteBuffer.wrap(body), callback);
    }
  }
}
