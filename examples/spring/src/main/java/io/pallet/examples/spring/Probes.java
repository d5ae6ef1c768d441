package io.pallet.examples.spring;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What machines ask. */
@RestController
class Probes {

  /** A request as the application sees it. */
  record Seen(String scheme, String host, int port, String clientIp, boolean secure, String url) {}

  /** Liveness: the process answers, whatever its database does. */
  @GetMapping(path = "/healthz", produces = MediaType.TEXT_PLAIN_VALUE)
  String healthz() {
    return "ok";
  }

  @GetMapping("/whoami")
  Seen whoami(HttpServletRequest request) {
    return new Seen(
        request.getScheme(),
        request.getServerName(),
        request.getServerPort(),
        request.getRemoteAddr(),
        request.isSecure(),
        request.getRequestURL().toString());
  }
}
