package io.pallet.config.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import io.pallet.config.env.Env;
import io.pallet.config.env.SiteDomain;
import io.pallet.config.env.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our formats for the appenders of others: files, consoles with another layout. */
public final class PalletEncoder extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = {};

  private final Lines lines = new Lines();
  private String name = "json";
  private @Nullable Format format;

  /** {@code text}, {@code ixa}, {@code json} or {@code ecs}. */
  public void setFormat(String name) {
    this.name = name;
  }

  @Override
  public void start() {
    Env env = Env.of(Values.ofProcess());
    format = Format.of(name, Origin.of(env.find(SiteDomain.SITE_DOMAIN).orElse(List.of())), false);
    super.start();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    Format written = format;
    if (written == null) {
      return NOTHING;
    }
    Line line = lines.take();
    try {
      written.write(new LogbackEvent(event), line);
      return line.copy(0);
    } finally {
      lines.giveBack(line);
    }
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
