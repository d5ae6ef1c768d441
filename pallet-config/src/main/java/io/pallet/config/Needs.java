package io.pallet.config;

import java.util.Map;
import java.util.Set;

/**
 * What an application cannot do without.
 *
 * @param databases the names of its databases
 * @param settings the records that its own variables are bound to, by prefix
 */
public record Needs(Set<String> databases, Map<String, Class<? extends Record>> settings) {

  /** Nothing beside the pallet's own variables. */
  public static final Needs NONE = new Needs(Set.of(), Map.of());
}
