package io.pallet.config.env;

/** A host without a port. */
public final class Host {

  /** A name or an address in lower case, an IPv6 address without the brackets it stands in. */
  public static final Parser<String> PARSER =
      new Parser<>() {
        @Override
        public String parse(String text) {
          HostPort parsed = HostPort.PARSER.parse(text);
          if (parsed.port().isPresent()) {
            throw InvalidValueException.whole(Code.BAD_HOST, "has a port behind its host", text);
          }
          return parsed.host();
        }

        @Override
        public String expects() {
          return "a host name, an IPv4 address or an [IPv6] address";
        }
      };

  private Host() {}

  /** Whether a text is a host without a port. */
  public static boolean isHost(String text) {
    try {
      PARSER.parse(text);
      return true;
    } catch (InvalidValueException e) {
      return false;
    }
  }
}
