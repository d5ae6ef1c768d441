package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.autoconfigure.web.WebProperties.Resources;
import org.springframework.boot.autoconfigure.web.WebProperties.Resources.Cache;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves static files and media where no front-end server does. */
@AutoConfiguration(after = PalletAutoConfiguration.class)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(PalletConfig.class)
public final class PalletWebMvcAutoConfiguration {

  @Bean
  Files palletFiles(PalletConfig config, Environment environment) {
    return new Files(
        path(Part.STATIC, config.staticFiles().url(), environment),
        path(Part.MEDIA, config.storage().mediaUrl(), environment),
        new FileSystemResource(config.storage().media() + "/"),
        Binder.get(environment).bindOrCreate("spring.web", WebProperties.class).getResources());
  }

  /** Empty where it is switched off, or a URL of another server. */
  private static String path(Part part, String url, Environment environment) {
    return part.isEnabled(environment) && url.startsWith("/") ? url : "";
  }

  /** Behind Boot's own, which may have the same pattern. */
  @Order(Ordered.LOWEST_PRECEDENCE - 10)
  record Files(String staticPath, String mediaPath, FileSystemResource media, Resources resources)
      implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      String statics = staticPath + "**";
      if (!staticPath.isEmpty() && !registry.hasMappingForPattern(statics)) {
        Cache cache = resources.getCache();
        ResourceHandlerRegistration files =
            registry
                .addResourceHandler(statics)
                .addResourceLocations(resources.getStaticLocations())
                .setUseLastModified(cache.isUseLastModified());
        Duration period = cache.getPeriod();
        if (period != null) {
          files.setCachePeriod((int) period.toSeconds());
        }
        CacheControl control = cache.getCachecontrol().toHttpCacheControl();
        if (control != null) {
          files.setCacheControl(control);
        }
      }
      String mediaFiles = mediaPath + "**";
      if (!mediaPath.isEmpty() && !registry.hasMappingForPattern(mediaFiles)) {
        registry.addResourceHandler(mediaFiles).addResourceLocations(media);
      }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      if (!mediaPath.isEmpty()) {
        registry.addInterceptor(this).addPathPatterns(mediaPath + "**");
      }
    }

    /** Whatever a file holds that somebody uploaded, a browser does nothing with it but show it. */
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      response.setHeader("X-Content-Type-Options", "nosniff");
      return true;
    }
  }
}
