package io.pallet.config.logging;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;

/** A logger and its level. */
record LoggerLevelParser(Parser<String> level) implements Parser<LoggerLevel> {

  @Override
  public LoggerLevel parse(String text) {
    int at = text.indexOf('=');
    if (at <= 0) {
      throw InvalidValueException.whole(Code.BAD_CHOICE, "has a logger without a level", text);
    }
    try {
      return new LoggerLevel(
          Parsers.TEXT.parse(text.substring(0, at)), level.parse(text.substring(at + 1)));
    } catch (InvalidValueException e) {
      throw e.shifted(e.code() == Code.CONTROL ? 0 : at + 1);
    }
  }

  @Override
  public String expects() {
    return "logger=LEVEL";
  }
}
