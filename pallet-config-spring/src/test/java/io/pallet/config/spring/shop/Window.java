package io.pallet.config.spring.shop;

import io.pallet.config.PalletConfig;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be seen of the shop. */
@RestController
class Window {

  private final PalletConfig config;

  Window(PalletConfig config) {
    this.config = config;
  }

  @GetMapping("/")
  String look() {
    return config.site().host();
  }
}
