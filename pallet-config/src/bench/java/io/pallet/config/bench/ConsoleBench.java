package io.pallet.config.bench;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.pallet.config.env.Redactor;
import io.pallet.config.env.Secret;
import io.pallet.config.logging.Format;
import io.pallet.config.logging.Masked;
import io.pallet.config.logging.Origin;
import io.pallet.config.logging.PalletConsole;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.logstash.logback.encoder.LogstashEncoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * One event of three arguments and two entries of context, up to a stream that only counts. The
 * limit is {@code handWritten}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConsoleBench {

  private static final Origin ORIGIN = new Origin("www.example.com", 4242);

  /** Costs next to nothing. */
  private static final class Counting extends OutputStream {

    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int from, int length) {
      bytes += length;
    }
  }

  private final Counting out = new Counting();
  private int order;

  private Logger eventAlone;
  private Logger handWritten;
  private Logger palletText;
  private Logger palletIxa;
  private Logger palletJson;
  private Logger palletEcs;
  private Logger logbackPattern;
  private Logger logbackJson;
  private Logger logstash;
  private Logger springEcs;

  /** How many secrets are looked for. */
  @Param({"0", "3"})
  private int secrets;

  @Setup
  public void open() {
    MDC.put("requestId", "3f2a9c");
    MDC.put("user", "anna");
    if (secrets > 0) {
      Masked.also(
          Redactor.of(
              List.of(
                  Secret.of("correct horse battery staple"),
                  Secret.of("tr0ub4dor&3"),
                  Secret.of("0123456789abcdef0123456789abcdef"))));
    }
    eventAlone =
        Logbacks.logger(
            new AppenderBase<ILoggingEvent>() {
              @Override
              protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing();
              }
            });
    handWritten = Logbacks.logger(new HandWrittenJson(out));
    palletText = pallet("text");
    palletIxa = pallet("ixa");
    palletJson = pallet("json");
    palletEcs = pallet("ecs");
    PatternLayoutEncoder pattern = new PatternLayoutEncoder();
    pattern.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} [%X] %msg%n");
    logbackPattern = Logbacks.encoding(pattern, out);
    logbackJson = Logbacks.encoding(new JsonEncoder(), out);
    logstash = Logbacks.encoding(new LogstashEncoder(), out);
    LoggerContext context = Logbacks.context();
    context.putObject(Environment.class.getName(), new StandardEnvironment());
    StructuredLogEncoder ecs = new StructuredLogEncoder();
    ecs.setFormat("ecs");
    springEcs = Logbacks.encoding(context, ecs, out);
  }

  private Logger pallet(String format) {
    return Logbacks.logger(new PalletConsole(Format.of(format, ORIGIN, false), out));
  }

  private long log(Logger logger) {
    int id = ++order;
    logger.info("order {} paid by {} in {} ms", id, "anna", id & 127);
    return out.bytes;
  }

  @Benchmark
  public long eventAlone() {
    return log(eventAlone);
  }

  @Benchmark
  public long handWritten() {
    return log(handWritten);
  }

  @Benchmark
  public long palletText() {
    return log(palletText);
  }

  @Benchmark
  public long palletIxa() {
    return log(palletIxa);
  }

  @Benchmark
  public long palletJson() {
    return log(palletJson);
  }

  @Benchmark
  public long palletEcs() {
    return log(palletEcs);
  }

  @Benchmark
  public long logbackPattern() {
    return log(logbackPattern);
  }

  @Benchmark
  public long logbackJson() {
    return log(logbackJson);
  }

  @Benchmark
  public long logstash() {
    return log(logstash);
  }

  @Benchmark
  public long springEcs() {
    return log(springEcs);
  }
}
