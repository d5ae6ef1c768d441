package io.pallet.config.site;

import io.pallet.config.env.Code;
import io.pallet.config.env.Host;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import java.util.Locale;

/** A host, {@code .example.org} for a domain and its subdomains, or {@code *}. */
final class AllowedHost implements Parser<String> {

  @Override
  public String parse(String text) {
    boolean domain = text.length() > 1 && text.startsWith(".");
    if (!text.equals("*") && !Host.isHost(text, domain ? 1 : 0, text.length())) {
      throw InvalidValueException.whole(Code.BAD_HOST, "has something that is no host", text);
    }
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public String expects() {
    return "a host without a port, .example.org for subdomains, or *";
  }
}
