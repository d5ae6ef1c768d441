package io.pallet.config.bind;

import io.pallet.config.env.Parser;
import org.jspecify.annotations.Nullable;

/** Parsers for types that this library does not know, such as those of a framework's converters. */
public interface OtherTypes {

  /** No others. */
  OtherTypes NONE = type -> null;

  /** The parser of a type, or null where there is none. */
  @Nullable Parser<?> parser(Class<?> type);
}
