package io.pallet.config.logging;

import java.util.Map;

/** The counts of the syslog target for JMX, as {@code io.pallet.config:type=Syslog}. */
public interface SyslogMXBean {

  long getAccepted();

  long getHandedOver();

  long getQueued();

  Map<String, Long> getDropped();
}
