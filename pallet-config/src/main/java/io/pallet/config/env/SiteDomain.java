package io.pallet.config.env;

import java.util.List;

/** The variable that says whose site this is: links and log lines name it alike. */
public final class SiteDomain {

  public static final Variable<List<HostPort>> SITE_DOMAIN =
      Variable.of(
          "SITE_DOMAIN",
          Parsers.list(HostPort.PARSER),
          "The site's hosts, with ports where they are not the protocol's own: the first is the"
              + " site's own, the others are aliases.");

  private SiteDomain() {}
}
