package io.pallet.config.bench;

import io.avaje.config.Configuration;
import io.github.cdimascio.dotenv.Dotenv;
import io.pallet.config.PalletConfig;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The process environment, {@link Sample} in it, read to typed values once more. The limit is
 * {@code byHand}; the peers give texts, which are turned into values by the same hand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConfigBench {

  /** What a peer finds. */
  private static final class Found extends AbstractMap<String, String> {

    private final UnaryOperator<String> peer;

    Found(UnaryOperator<String> peer) {
      this.peer = peer;
    }

    @Override
    public String get(Object name) {
      return peer.apply((String) name);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      throw new UnsupportedOperationException();
    }
  }

  @Setup
  public void agree() {
    HandWrittenConfig expected = HandWrittenConfig.load();
    Sample.check(expected, dotenv());
    Sample.check(expected, avaje());
    Sample.check(expected, spring());
    Sample.check(expected.site().port(), palletConfig().site().port());
  }

  @Benchmark
  public HandWrittenConfig byHand() {
    return HandWrittenConfig.load();
  }

  @Benchmark
  public PalletConfig palletConfig() {
    return PalletConfig.load();
  }

  @Benchmark
  public HandWrittenConfig dotenv() {
    return HandWrittenConfig.of(new Found(Dotenv.configure().ignoreIfMissing().load()::get));
  }

  @Benchmark
  public HandWrittenConfig avaje() {
    Configuration configuration = Configuration.builder().build();
    return HandWrittenConfig.of(new Found(configuration::get));
  }

  /** Boot's binder alone, without an application's context. */
  @Benchmark
  public HandWrittenConfig spring() {
    Map<String, Object> environment = Map.copyOf(System.getenv());
    Binder binder =
        new Binder(
            ConfigurationPropertySources.from(
                new SystemEnvironmentPropertySource("environment", environment)));
    return HandWrittenConfig.of(
        new Found(
            name ->
                binder
                    .bind(name.toLowerCase(Locale.ROOT).replace('_', '.'), String.class)
                    .get()));
  }
}
