package io.pallet.examples.spring;

import io.pallet.config.PalletConfig;
import io.pallet.examples.guestbook.Media;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where files are found that are no pages, where no front-end server answers first. */
@Configuration
class Assets implements WebMvcConfigurer {

  private final PalletConfig config;
  private final Media media;

  Assets(PalletConfig config, Media media) {
    this.config = config;
    this.media = media;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/favicon.ico", "/robots.txt")
        .addResourceLocations("classpath:/static/");
    String mediaUrl = config.storage().mediaUrl();
    if (mediaUrl.startsWith("/")) {
      registry
          .addResourceHandler(mediaUrl + "*")
          .addResourceLocations(new FileSystemResource(media.directory() + "/"))
          .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
  }
}
