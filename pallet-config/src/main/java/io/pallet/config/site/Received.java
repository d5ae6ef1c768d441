package io.pallet.config.site;

import org.jspecify.annotations.Nullable;

/** A request as its connection brought it; every server has its own. */
public interface Received {

  /** The address of the connection's other end, {@code unix:} for a UNIX socket. */
  String peer();

  /** Whether the connection itself is {@code http} or {@code https}. */
  String scheme();

  /** The {@code Host} header, or null where there is none. */
  @Nullable String host();

  /** The port that the connection came in at. */
  int port();

  /**
   * The lines of a header in their order, with commas between them, or null where there is none.
   *
   * @param name of which the case does not matter, though {@code _} is no {@code -}
   */
  @Nullable String header(String name);
}
