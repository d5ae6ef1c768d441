package io.pallet.config.logging;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The counts as JMX reads them; loaded only once the worker has time, as JMX is slow to start. */
record SyslogBean(Counters counters) implements SyslogMXBean {

  private static final String NAME = "io.pallet.config:type=Syslog";

  static void register(Counters counters) throws JMException {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName(NAME);
    if (server.isRegistered(name)) {
      server.unregisterMBean(name);
    }
    server.registerMBean(new SyslogBean(counters), name);
  }

  @Override
  public long getAccepted() {
    return counters.snapshot().accepted();
  }

  @Override
  public long getHandedOver() {
    return counters.snapshot().handedOver();
  }

  @Override
  public long getQueued() {
    return counters.snapshot().queued();
  }

  @Override
  public Map<String, Long> getDropped() {
    Map<String, Long> dropped = new TreeMap<>();
    counters.snapshot().dropped().forEach((reason, count) -> dropped.put(reason.name(), count));
    return dropped;
  }
}
