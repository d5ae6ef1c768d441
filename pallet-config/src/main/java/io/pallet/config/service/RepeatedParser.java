package io.pallet.config.service;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;
import java.util.List;

/** One value, which may be repeated for every host: {@code shop|shop}. */
record RepeatedParser<T>(Parser<T> one) implements Parser<T> {

  @Override
  public T parse(String text) {
    List<T> values = Parsers.list(one).parse(text);
    for (T value : values) {
      if (!value.equals(values.get(0))) {
        throw InvalidValueException.whole(
            Code.DIFFERENT_REPEATS, "is repeated, but with different values", text);
      }
    }
    if (values.isEmpty()) {
      throw InvalidValueException.whole(Code.BAD_TEXT, "has separators alone", text);
    }
    return values.get(0);
  }

  @Override
  public String expects() {
    return one.expects();
  }

  @Override
  public String show(T value) {
    return one.show(value);
  }
}
