package io.pallet.examples.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.spring.Pallet;
import io.pallet.examples.guestbook.Frame;
import io.pallet.examples.guestbook.Media;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application, and what it is made of beside its components. */
@SpringBootApplication
public class Guestbook {

  public static void main(String[] arguments) {
    Pallet.run(Guestbook.class, arguments);
  }

  @Bean
  Frame frame(
      PalletConfig config, @Value("${spring.application.version:development}") String version) {
    return Frame.of(config, version);
  }

  @Bean
  Media media(PalletConfig config) {
    return Media.of(config);
  }
}
