package io.pallet.config.assets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
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
                    forms.put(encoding, new Form(variant.content().size(), variant.digest())));
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

  /** What tells its release from others: all but compressed forms. */
  String id() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Entry> file : files.entrySet()) {
      Entry entry = file.getValue();
      text.append(file.getKey()).append('\n').append(entry.path()).append('\n');
      text.append(entry.sha256()).append(entry.stable()).append('\n');
    }
    return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
  }

  /** The same as if nothing were compressed. */
  Manifest withoutForms() {
    Map<String, Entry> plain = new TreeMap<>();
    files.forEach(
        (logicalPath, entry) ->
            plain.put(
                logicalPath,
                new Entry(
                    entry.path(),
                    entry.size(),
                    entry.sha256(),
                    entry.immutable(),
                    entry.stable(),
                    Map.of())));
    return new Manifest("", plain);
  }

  /** Every file that is there by this manifest, itself too. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, Entry> file : files.entrySet()) {
      Entry entry = file.getValue();
      addForms(entry.path(), entry.encodings().keySet(), names);
      if (entry.stable()) {
        addForms(file.getKey(), entry.encodings().keySet(), names);
      }
    }
    names.add(NAME);
    return names;
  }

  /** Adds a name, and those of its compressed forms. */
  static void addForms(String name, Iterable<Encoding> encodings, Collection<String> names) {
    names.add(name);
    for (Encoding encoding : encodings) {
      names.add(name + encoding.suffix());
    }
  }
}
