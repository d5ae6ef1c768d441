package io.pallet.config.cli;

import io.pallet.config.deploy.Application;

/** A {@code forklift.yaml}; Forklift itself sets the variables of the services it starts. */
final class ForkliftFile {

  private ForkliftFile() {}

  static String of(Application application) {
    Listing listing = Listing.of(application).with("LOG_LEVEL", "INFO");
    String mark = application.databases().isEmpty() ? "#" : "";
    return """
        # Forklift sets the variables of the services that it starts.
        %1$sservices:
        %1$s- postgres
        #- elasticsearch
        #- memcache
        #- redis
        #- amqp
        #- email
        #- syslog
        environment:
        """
            .formatted(mark)
        + listing.explained("  ", listing::yaml);
  }
}
