package io.pallet.config.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

/** A servlet that answers how it sees a request, on a free port of loopback. */
final class EchoServer implements AutoCloseable {

  /** Who shows the servlet its requests. */
  enum Adapter {
    FILTER,
    JETTY
  }

  private final Server server = new Server();
  private final ServerConnector connector;
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

  private EchoServer(Adapter adapter, ProxyTrust trust, Site site) throws Exception {
    HttpConfiguration configuration = new HttpConfiguration();
    this.connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
    connector.setHost("0.0.0.0");
    server.addConnector(connector);
    server.setRequestLog(new CustomRequestLog(log::add, "%{client}a %m"));
    ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
    context.addServlet(Echo.class, "/*");
    server.setHandler(context);
    if (adapter == Adapter.JETTY) {
      JettySite jetty = JettySite.of(trust, site);
      configuration.addCustomizer(jetty);
      server.insertHandler(jetty.gate());
    } else {
      context.addFilter(
          new FilterHolder(SiteFilter.of(trust, site)), "/*", EnumSet.allOf(DispatcherType.class));
    }
    server.start();
  }

  static EchoServer start(Adapter adapter, ProxyTrust trust, Site site) throws Exception {
    return new EchoServer(adapter, trust, site);
  }

  int port() {
    return connector.getLocalPort();
  }

  /** The next line of the access log. */
  @Nullable String logged() throws InterruptedException {
    return log.poll(10, TimeUnit.SECONDS);
  }

  /** The whole answer to a GET with these header lines, as it comes over the wire. */
  String get(String path, String... lines) throws IOException {
    return get("127.0.0.1", path, List.of(lines));
  }

  /**
   * The same, from another address of this machine.
   *
   * @param path with its scheme and host where the request is to name them
   */
  String get(String from, String path, List<String> lines) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      SocketAddress address = new InetSocketAddress("127.0.0.1", port());
      socket.connect(address);
      StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
      lines.forEach(line -> request.append(line).append("\r\n"));
      request.append("Connection: close\r\n\r\n");
      OutputStream out = socket.getOutputStream();
      out.write(request.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }

  /** Answers by path: a redirect, a session, a forward, an asynchronous answer, or what it sees. */
  public static final class Echo extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      switch (request.getPathInfo()) {
        case "/redirect" -> response.sendRedirect("/there?a=b");
        case "/redirect-away" -> response.sendRedirect("https://elsewhere.example/");
        case "/session" -> {
          request.getSession();
          Cookie cookie = new Cookie("own", "1");
          cookie.setSecure(request.isSecure());
          response.addCookie(cookie);
        }
        case "/forward" -> request.getRequestDispatcher("/there").forward(request, response);
        case "/error" -> response.sendError(500);
        case "/async" -> {
          if (request.getAttribute("again") == null) {
            request.setAttribute("again", true);
            request.startAsync().dispatch("/there");
          }
        }
        default -> write(request, response);
      }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/plain");
      response.setCharacterEncoding("UTF-8");
      response
          .getWriter()
          .printf(
              "%s %s %d %s %s%nsecure=%b host=%s dates=%d ints=%d local=%d%n",
              request.getScheme(),
              request.getServerName(),
              request.getServerPort(),
              request.getRemoteAddr(),
              request.getRequestURL(),
              request.isSecure(),
              request.getRemoteHost(),
              request.getDateHeader("X-Forwarded-For"),
              request.getIntHeader("X-Forwarded-Port"),
              request.getLocalPort());
      for (String name : Collections.list(request.getHeaderNames())) {
        response.getWriter().printf("%s: %s%n", name, Collections.list(request.getHeaders(name)));
      }
      response.getWriter().printf("for=%s%n", request.getHeader("X-Forwarded-For"));
      response
          .getWriter()
          .printf("fors=%s%n", request.getHeaders("x-forwarded-for").hasMoreElements());
    }
  }
}
