package io.pallet.config.assets;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;
import java.net.URI;

/** A path, or a URI whose file system is looked for when it is used. */
final class DestinationParser implements Parser<Destination> {

  @Override
  public Destination parse(String text) {
    if (!Destination.isUri(text)) {
      Parsers.PATH.parse(text);
      return new Destination(text);
    }
    try {
      Destination destination = new Destination(Parsers.TEXT.parse(text));
      // what names a file has no host, no query, and an absolute path
      if (destination.local().isPresent() || URI.create(text).isAbsolute()) {
        return destination;
      }
    } catch (IllegalArgumentException e) {
      // its message holds the text: the one below does not
    }
    throw InvalidValueException.whole(Code.BAD_PATH, "is neither a path nor a URI", text);
  }

  @Override
  public String expects() {
    return "a path, or a URI of an installed file system provider";
  }
}
