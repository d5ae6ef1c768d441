package io.pallet.config.logging;

import io.pallet.config.env.HostPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whom log lines come from.
 *
 * @param host the site's own host, or the machine's name
 * @param process the process's number
 */
public record Origin(String host, long process) {

  /** This process, of the site with these hosts. */
  public static Origin of(List<HostPort> site) {
    return new Origin(site.isEmpty() ? machine() : site.get(0).bracketedHost(), number());
  }

  /** Where the kernel tells it, the threads and lambdas of ProcessHandle are not needed. */
  private static long number() {
    try {
      return Long.parseLong(Files.readSymbolicLink(Path.of("/proc/self")).toString());
    } catch (IOException | NumberFormatException e) {
      return ProcessHandle.current().pid();
    }
  }

  /** Where the kernel tells its name, no resolver needs to be asked. */
  private static String machine() {
    try {
      byte[] name = Files.readAllBytes(Path.of("/proc/sys/kernel/hostname"));
      return new String(name, StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      return resolved();
    }
  }

  private static String resolved() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
