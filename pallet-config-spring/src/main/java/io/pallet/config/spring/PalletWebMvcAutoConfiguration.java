package io.pallet.config.spring;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.Assets;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Serves static files and media where no front-end server does. */
@AutoConfiguration(after = PalletAutoConfiguration.class)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(PalletConfig.class)
public final class PalletWebMvcAutoConfiguration {

  private static final String BOOTS_PATTERN = "spring.mvc.static-path-pattern";

  /** Where the application has a mapping of its own for the pattern, that one answers. */
  @Bean
  @ConditionalOnBooleanProperty(name = "pallet.static.enabled", matchIfMissing = true)
  @ConditionalOnBooleanProperty(name = "spring.web.resources.add-mappings", matchIfMissing = true)
  @Nullable HandlerMapping palletAssetHandlerMapping(
      PalletConfig config,
      Assets assets,
      @Qualifier("resourceHandlerMapping") @Nullable HandlerMapping resources,
      Environment environment) {
    String pattern = config.staticFiles().urlPath() + "**";
    boolean isOwn =
        resources instanceof SimpleUrlHandlerMapping known
            && known.getUrlMap().containsKey(pattern)
            && !pattern.equals(environment.getProperty(BOOTS_PATTERN, "/**"));
    return isOwn ? null : new AssetHandlerMapping(assets.load());
  }

  @Bean
  @ConditionalOnBooleanProperty(name = "pallet.static.enabled", matchIfMissing = true)
  FilterRegistrationBean<Filter> palletAssetLinks(Assets assets) {
    FilterRegistrationBean<Filter> registration =
        new FilterRegistrationBean<>(
            (request, response, chain) ->
                chain.doFilter(
                    request,
                    new LinkingResponse(
                        (HttpServletResponse) response,
                        assets,
                        ((HttpServletRequest) request).getContextPath())));
    registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    return registration;
  }

  @Bean
  @ConditionalOnBooleanProperty(name = "pallet.media.enabled", matchIfMissing = true)
  Media palletMedia(PalletConfig config) {
    String url = config.storage().mediaUrl();
    return new Media(
        // the URL of another server is none of ours
        url.startsWith("/") ? url + "**" : "",
        new FileSystemResource(config.storage().media() + "/"));
  }

  /** Behind Boot's own, which may have the same pattern. */
  @Order(Ordered.LOWEST_PRECEDENCE - 10)
  record Media(String pattern, FileSystemResource files)
      implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      if (!pattern.isEmpty() && !registry.hasMappingForPattern(pattern)) {
        registry.addResourceHandler(pattern).addResourceLocations(files);
      }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      if (!pattern.isEmpty()) {
        registry.addInterceptor(this).addPathPatterns(pattern);
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
