package io.pallet.config.assets;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where an application that serves looks its static files up. */
interface Served {

  /**
   * The published name of a file.
   *
   * @return null where there is no such file
   */
  @Nullable String path(String logicalPath) throws IOException;

  /** Its digest; null where there is no such file. */
  @Nullable Sha256 sha256(String logicalPath) throws IOException;

  /** The file of a published name; null where there is none. */
  @Nullable StaticFile published(String path) throws IOException;

  /** Whether there may be one, as far as can be told without reading a file. */
  boolean mayPublish(String path);

  /** The same for {@link #atRoot}. */
  boolean mayBeAtRoot(String path);

  /** The file that is asked for at the root of the site; null where there is none. */
  @Nullable StaticFile atRoot(String path) throws IOException;
}
