package io.pallet.config.service;

import io.pallet.config.env.Code;
import io.pallet.config.env.Env;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Percent;
import io.pallet.config.env.Secret;
import io.pallet.config.env.Variable;
import java.util.List;
import java.util.Optional;

/** One AMQP broker. */
public record Amqp(
    String host,
    int port,
    String virtualHost,
    Optional<String> username,
    Optional<Secret> password,
    boolean tls) {

  private static final Parser<ServiceUrl> URL = ServiceUrl.parser("amqp", "amqps");

  static final Variable<List<Amqp>> AMQP_URLS =
      Variable.of("AMQP_URLS", Parsers.list(new AmqpParser()), "The brokers.");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES = List.of(AMQP_URLS);

  public static List<Amqp> read(Env env) {
    return env.find(AMQP_URLS).orElse(List.of());
  }

  private static Amqp parse(String text) {
    ServiceUrl url = URL.parse(text);
    boolean tls = url.scheme().equals("amqps");
    return new Amqp(
        url.address().host(),
        url.address().portOr(tls ? 5671 : 5672),
        virtualHost(url.path(), text),
        url.username(),
        url.password(),
        tls);
  }

  /** Behind the first slash, and without one trailing slash; nothing there is {@code /}. */
  private static String virtualHost(String path, String text) {
    int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
    if (end <= 1) {
      return "/";
    }
    int raw = path.indexOf('/', 1);
    if (raw >= 0 && raw < end) {
      int at = text.length() - path.length() + raw;
      throw new InvalidValueException(
          Code.BAD_URL, "has a raw '/' in its virtual host: write it as %2F", null, at, at + 1);
    }
    return Percent.decode(path, 1, end);
  }

  /** Where the broker is, without credentials. */
  @Override
  public String toString() {
    return (tls ? "amqps://" : "amqp://") + host + ":" + port + "/" + Percent.encode(virtualHost);
  }

  private static final class AmqpParser implements Parser<Amqp> {
    @Override
    public Amqp parse(String text) {
      return Amqp.parse(text);
    }

    @Override
    public String expects() {
      return "amqp://user:password@host:port/vhost";
    }
  }
}
