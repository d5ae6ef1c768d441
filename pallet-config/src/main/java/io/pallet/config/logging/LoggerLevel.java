package io.pallet.config.logging;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;

/** The level of one logger: {@code org.example=DEBUG}. */
record LoggerLevel(String logger, String level) {

  static final Parser<String> LEVEL =
      Parsers.choice("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");

  static final Parser<LoggerLevel> PARSER =
      new Parser<>() {
        @Override
        public LoggerLevel parse(String text) {
          return LoggerLevel.parse(text);
        }

        @Override
        public String expects() {
          return "logger=LEVEL";
        }
      };

  private static LoggerLevel parse(String text) {
    int at = text.indexOf('=');
    if (at <= 0) {
      throw InvalidValueException.whole(Code.BAD_CHOICE, "has a logger without a level", text);
    }
    try {
      return new LoggerLevel(
          Parsers.TEXT.parse(text.substring(0, at)), LEVEL.parse(text.substring(at + 1)));
    } catch (InvalidValueException e) {
      throw e.shifted(e.code() == Code.CONTROL ? 0 : at + 1);
    }
  }

  @Override
  public String toString() {
    return logger + "=" + level;
  }
}
