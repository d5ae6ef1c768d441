package io.pallet.config;

import io.pallet.config.assets.AssetOptions;
import java.util.Map;
import java.util.Set;

/**
 * What an application cannot do without.
 *
 * @param databases the names of its databases
 * @param settings the records that its own variables are bound to, by prefix
 * @param assets what it says of its static files
 */
public record Needs(
    Set<String> databases, Map<String, Class<? extends Record>> settings, AssetOptions assets) {

  /** Nothing beside the pallet's own variables. */
  public static final Needs NONE = new Needs(Set.of(), Map.of(), AssetOptions.DEFAULT);

  /** The same with the usual static files. */
  public Needs(Set<String> databases, Map<String, Class<? extends Record>> settings) {
    this(databases, settings, AssetOptions.DEFAULT);
  }
}
