package io.pallet.config.quarkus;

import io.pallet.config.PalletConfig;
import io.pallet.config.deploy.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the build knows of the application. */
record BuiltApplication(
    String name, String version, @Nullable Class<? extends QuarkusApplication> type)
    implements Application {

  /** The resource that the build writes. */
  static final String RESOURCE = "META-INF/pallet-application.properties";

  static BuiltApplication load(@Nullable Class<? extends QuarkusApplication> type) {
    Properties built = new Properties();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE))) {
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuiltApplication(built.getProperty("name"), built.getProperty("version"), type);
  }

  @Override
  public List<String> staticFiles() {
    return List.of("META-INF/resources", "static");
  }

  /** Returns only where it cannot start: what ends it is the process's end. */
  @Override
  public AutoCloseable serve(PalletConfig config, List<String> arguments) throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Quarkus.run(
        type,
        (exit, cause) -> {
          if (cause == null) {
            System.exit(exit);
          }
          failure.set(cause);
        },
        arguments.toArray(String[]::new));
    throw new IllegalStateException(failure.get());
  }
}
