package io.pallet.config.spring.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A slice without databases, whose controllers know the configuration all the same. */
@Production
@WebMvcTest
class WebSliceTest {

  @Autowired private MockMvcTester mvc;

  @Test
  void knowsTheConfiguration() {
    assertThat(mvc.get().uri("/")).hasStatusOk().hasBodyTextEqualTo("shop.example.org");
  }
}
