package io.pallet.config.spring;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import java.util.Objects;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;

/** A type that a converter of the application's makes of text. */
record ConvertedType<T>(ConversionService conversions, Class<T> type) implements Parser<T> {

  @Override
  public T parse(String text) {
    try {
      return Objects.requireNonNull(conversions.convert(text, type));
    } catch (ConversionException | NullPointerException e) {
      // its message repeats the text
      throw InvalidValueException.whole(Code.BAD_TEXT, "is not " + expects(), text);
    }
  }

  @Override
  public String expects() {
    return "a " + type.getSimpleName();
  }
}
