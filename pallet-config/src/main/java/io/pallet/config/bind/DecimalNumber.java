package io.pallet.config.bind;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import java.math.BigDecimal;

/** Decimal numbers, exactly as they are written. */
final class DecimalNumber implements Parser<BigDecimal> {

  @Override
  public BigDecimal parse(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      // its message may repeat the text
      throw InvalidValueException.whole(Code.BAD_NUMBER, "is not a number", text);
    }
  }

  @Override
  public String expects() {
    return "a number such as 0.5";
  }
}
