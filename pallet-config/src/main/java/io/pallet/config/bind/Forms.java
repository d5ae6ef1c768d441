package io.pallet.config.bind;

import io.pallet.config.env.ByteSize;
import io.pallet.config.env.Code;
import io.pallet.config.env.HostPort;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Secret;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parser reads which type. */
final class Forms {

  private static final Parser<URI> URI_PARSER =
      new Parser<>() {
        @Override
        public URI parse(String text) {
          try {
            return new URI(text);
          } catch (URISyntaxException e) {
            // its message repeats the text
            int at = Math.max(e.getIndex(), 0);
            throw new InvalidValueException(
                Code.BAD_URL, "is not a URI", null, at, Math.min(at + 1, text.length()));
          }
        }

        @Override
        public String expects() {
          return "a URI";
        }

        @Override
        public String show(URI value) {
          String user = value.getRawUserInfo();
          return user == null
              ? value.toString()
              : value.toString().replace(user + "@", Secret.MASK + "@");
        }
      };

  private static final Map<Class<?>, Parser<?>> PARSERS =
      Map.ofEntries(
          Map.entry(String.class, Parsers.TEXT),
          Map.entry(boolean.class, Parsers.BOOLEAN),
          Map.entry(Boolean.class, Parsers.BOOLEAN),
          Map.entry(int.class, new WholeNumber(true)),
          Map.entry(Integer.class, new WholeNumber(true)),
          Map.entry(long.class, new WholeNumber(false)),
          Map.entry(Long.class, new WholeNumber(false)),
          Map.entry(BigDecimal.class, new DecimalNumber()),
          Map.entry(Duration.class, Parsers.DURATION),
          Map.entry(ByteSize.class, ByteSize.PARSER),
          Map.entry(URI.class, URI_PARSER),
          Map.entry(Path.class, Parsers.PATH),
          Map.entry(HostPort.class, HostPort.PARSER),
          Map.entry(ZoneId.class, Parsers.ZONE),
          Map.entry(Secret.class, Parsers.SECRET));

  private Forms() {}

  static boolean isKnown(Class<?> type) {
    return PARSERS.containsKey(type);
  }

  static Parser<?> parser(Class<?> type, RecordComponent component, OtherTypes others) {
    Parser<?> parser = PARSERS.get(type);
    if (parser == null) {
      parser = others.parser(type);
    }
    if (parser == null && type.isEnum()) {
      parser = new EnumParser(type);
    }
    if (parser == null) {
      throw unknown(component);
    }
    return parser;
  }

  static IllegalArgumentException unknown(RecordComponent component) {
    return new IllegalArgumentException(
        component.getDeclaringRecord().getName()
            + "."
            + component.getName()
            + " has a type that no variable can give: "
            + component.getGenericType());
  }

  /** The constants of an enum by name, in any case, {@code -} for {@code _}. */
  private record EnumParser(Class<?> type) implements Parser<Object> {

    @Override
    public Object parse(String text) {
      for (Object constant : constants()) {
        if (word(constant).equalsIgnoreCase(text.replace('_', '-'))) {
          return constant;
        }
      }
      return Parsers.choice(words()).parse(text);
    }

    private @Nullable Object[] constants() {
      Object[] constants = type.getEnumConstants();
      return constants == null ? new Object[0] : constants;
    }

    private String[] words() {
      Object[] constants = constants();
      String[] words = new String[constants.length];
      for (int i = 0; i < words.length; i++) {
        words[i] = word(constants[i]);
      }
      return words;
    }

    private static String word(@Nullable Object constant) {
      String name = constant instanceof Enum<?> e ? e.name() : "";
      return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public String expects() {
      return Parsers.choice(words()).expects();
    }

    @Override
    public String show(Object value) {
      return word(value);
    }
  }
}
