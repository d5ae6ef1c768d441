package io.pallet.config.env;

/** A host without a port. */
public final class Host implements Parser<String> {

  /** A name or an address in lower case, an IPv6 address without the brackets it stands in. */
  public static final Parser<String> PARSER = new Host();

  private Host() {}

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

  /** Whether a host without a port stands between two places of a text. */
  public static boolean isHost(String text, int from, int to) {
    HostPort found = HostPort.find(text, from, to);
    return found != null && found.port().isEmpty();
  }
}
