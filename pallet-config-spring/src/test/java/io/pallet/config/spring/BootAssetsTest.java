package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.assets.AssetOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What properties and beans of an application say of its static files. */
final class BootAssetsTest {

  @Test
  void theyAreWhereBootLooksForThem() {
    AssetOptions options = options(new MockEnvironment());
    assertEquals(
        List.of("META-INF/resources", "resources", "static", "public"), options.locations());
    assertEquals(List.of(), options.directories());
    assertEquals(Boot.Bare.class, options.owner());
  }

  @Test
  void propertiesSayWhatIsDifferent() {
    AssetOptions options =
        options(
            new MockEnvironment()
                .withProperty(
                    "spring.web.resources.static-locations",
                    "classpath:/ours/,classpath:more/,file:frontend/dist")
                .withProperty("pallet.static.stable", "sw.js,app.webmanifest")
                .withProperty("pallet.static.digested", "assets/**")
                .withProperty("pallet.static.winners[webjars/jquery/**]", "jquery-3")
                .withProperty("pallet.static.strict", "true"));
    assertEquals(List.of("ours", "more"), options.locations());
    assertEquals(List.of(Path.of("frontend/dist")), options.directories());
    assertTrue(options.stable().containsAll(List.of("sw.js", "app.webmanifest", "favicon.ico")));
    assertEquals(List.of("assets/**"), options.digested());
    assertEquals(Map.of("webjars/jquery/**", "jquery-3"), options.winners());
    assertTrue(options.strict());
  }

  private static AssetOptions options(MockEnvironment environment) {
    return BootAssets.of(new SpringApplication(Boot.Bare.class), environment);
  }

  /** One who hands out files under the pattern of the pallet's static files. */
  @Configuration(proxyBeanMethods = false)
  static class OwnMapping implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      registry.addResourceHandler("/static/**").addResourceLocations("classpath:/ours/");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a=b,                                     true,  true",
    "spring.mvc.static-path-pattern=/static/**, true, true",
    "spring.web.resources.add-mappings=false, false, true",
    "pallet.static.enabled=false,             false, false",
    "pallet.enabled=false,                    false, false",
  })
  void theyAreServedUnlessSwitchedOff(String property, boolean served, boolean linked) {
    runner()
        .withPropertyValues(property)
        .run(
            context -> {
              assertEquals(served, context.containsBean("palletAssetHandlerMapping"));
              assertEquals(linked, context.containsBean("palletAssetLinks"));
              assertEquals(
                  served ? 1 : 0, context.getBeansOfType(AssetHandlerMapping.class).size());
            });
  }

  @Test
  void theApplicationsOwnMappingOfThePatternStands() {
    runner()
        .withUserConfiguration(OwnMapping.class)
        .run(context -> assertEquals(Map.of(), context.getBeansOfType(AssetHandlerMapping.class)));
  }

  private static WebApplicationContextRunner runner() {
    return new WebApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                WebMvcAutoConfiguration.class,
                PalletAutoConfiguration.class,
                PalletWebMvcAutoConfiguration.class));
  }
}
