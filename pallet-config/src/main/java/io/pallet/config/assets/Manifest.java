package io.pallet.config.assets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a release publishes, by logical path.
 *
 * @param made how its compressed forms were made; others of the same kind are the same bytes
 */
record Manifest(String made, Map<String, Entry> files) {

  /** Its name in a published or collected directory. */
  static final String NAME = ".static-manifest.json";

  static final Manifest EMPTY = new Manifest("", Map.of());

  /**
   * One file.
   *
   * @param path its published name
   * @param encodings its compressed forms
   */
  record Entry(
      String path,
      long size,
      Sha256 sha256,
      boolean immutable,
      boolean stable,
      Map<Encoding, Form> encodings) {}

  /** A compressed form. */
  record Form(long size, Sha256 sha256) {}

  @Nullable Entry find(String logicalPath) {
    return files.get(logicalPath);
  }

  static Manifest of(String made, List<StaticFile> files) {
    Map<String, Entry> entries = new TreeMap<>();
    for (StaticFile file : files) {
      Map<Encoding, Form> forms = new EnumMap<>(Encoding.class);
      if (file.variants() != null) {
        file.variants()
            .forEach(
                (encoding, variant) ->
                    forms.put(encoding, new Form(variant.content().size(), variant.sha256())));
      }
      entries.put(
          file.logicalPath(),
          new Entry(
              file.path(),
              file.content().size(),
              file.sha256(),
              file.immutable(),
              file.stable(),
              forms));
    }
    return new Manifest(made, entries);
  }
}
