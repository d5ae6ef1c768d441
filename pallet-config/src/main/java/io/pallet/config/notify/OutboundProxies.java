package io.pallet.config.notify;

import io.pallet.config.service.OutboundProxy;
import io.pallet.config.service.ServiceUrl;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The proxies that the environment names, as Java's client asks for them. */
final class OutboundProxies extends ProxySelector {

  private final OutboundProxy proxy;

  OutboundProxies(OutboundProxy proxy) {
    this.proxy = proxy;
  }

  @Override
  public List<Proxy> select(URI uri) {
    Optional<ServiceUrl> through = uri.getScheme().equals("https") ? proxy.https() : proxy.http();
    if (through.isEmpty() || isReachedDirectly(String.valueOf(uri.getHost()))) {
      return List.of(Proxy.NO_PROXY);
    }
    ServiceUrl url = through.get();
    int standard = url.scheme().equals("https") ? 443 : 80;
    return List.of(
        new Proxy(
            Proxy.Type.HTTP,
            new InetSocketAddress(url.address().host(), url.address().portOr(standard))));
  }

  private boolean isReachedDirectly(String host) {
    for (String none : proxy.none()) {
      String domain = none.startsWith(".") ? none.substring(1) : none;
      if (none.equals("*") || host.equals(domain) || host.endsWith("." + domain)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {
    // told by the request
  }
}
