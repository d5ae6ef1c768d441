package io.pallet.examples.spring;

import io.pallet.config.PalletConfig;
import io.pallet.examples.guestbook.ContentPolicy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every answer says to browsers: nothing is guessed, and nothing comes from elsewhere. */
@Component
class Headers extends OncePerRequestFilter {

  private final String policy;

  Headers(PalletConfig config) {
    this.policy = ContentPolicy.of(config);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    chain.doFilter(request, response);
  }
}
