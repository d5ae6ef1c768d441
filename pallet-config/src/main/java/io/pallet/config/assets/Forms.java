package io.pallet.config.assets;

import io.pallet.config.assets.StaticFile.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes the compressed forms of files, each content once, and keeps those that gain. */
final class Forms {

  /** A form that saves less is not worth its place. */
  private static final double MOST = 0.95;

  /** What is larger is compressed from file to file. */
  private static final long LARGEST_IN_MEMORY = 2L << 20;

  /** Raised whenever the same content would give other bytes, names or choices. */
  static final String RULES = "2";

  private final Manifest previous;
  private final Tree tree;
  private final Workshop workshop;
  private final Codecs codecs;
  private final Set<String> taken;

  /**
   * @param previous the manifest of an earlier run: what it made is not made again
   * @param taken the names of files, which compressed forms do not get
   */
  Forms(Manifest previous, Tree tree, Workshop workshop, Codecs codecs, Set<String> taken) {
    this.taken = taken;
    this.codecs = codecs;
    this.previous = previous.made().equals(made()) ? previous : Manifest.EMPTY;
    this.tree = tree;
    this.workshop = workshop;
  }

  /** Whether a form is worth its place. */
  static boolean gains(long form, long content) {
    return form <= content * MOST;
  }

  /** How they are made: what another run has made so is the same. */
  String made() {
    return codecs.names() + " " + RULES;
  }

  /** The encodings in which a file may have a form. */
  List<Encoding> possible(StaticFile file) {
    Map<Encoding, Variant> variants = file.variants();
    if (variants != null) {
      return List.copyOf(variants.keySet());
    }
    List<Encoding> possible = new ArrayList<>();
    if (MediaType.of(file.logicalPath()).compressible()) {
      codecs.all().forEach(codec -> possible.add(codec.encoding()));
    }
    return possible;
  }

  /**
   * Makes and publishes the forms of a file.
   *
   * @param written counts those that were not there
   */
  Map<Encoding, Variant> make(StaticFile file, AtomicInteger written) throws IOException {
    Map<Encoding, Variant> made = new EnumMap<>(Encoding.class);
    if (!MediaType.of(file.logicalPath()).compressible()) {
      return made;
    }
    Manifest.Entry known = previous.find(file.logicalPath());
    boolean same =
        known != null && known.path().equals(file.path()) && known.sha256().equals(file.sha256());
    byte @Nullable [] content = null;
    for (Codec codec : codecs.all()) {
      Manifest.Form form = same && known != null ? known.encodings().get(codec.encoding()) : null;
      String name = file.path() + codec.encoding().suffix();
      if (same && form == null || taken.contains(name)) {
        continue; // it did not gain, or a bundler has made one
      }
      if (form != null && Publisher.isThere(tree, name, form.size(), form.sha256())) {
        made.put(codec.encoding(), published(name, form.size(), form.sha256()));
      } else if (file.content().size() <= LARGEST_IN_MEMORY) {
        content = content == null ? file.content().bytes() : content;
        make(codec, content, name, made, written);
      } else {
        make(codec, file.content(), name, made, written);
      }
    }
    return made;
  }

  private void make(
      Codec codec, byte[] content, String name, Map<Encoding, Variant> made, AtomicInteger written)
      throws IOException {
    byte[] form = codec.compress(content);
    if (!gains(form.length, content.length)) {
      return;
    }
    Sha256 sha256 = Sha256.of(form);
    if (!Publisher.isThere(tree, name, form.length, sha256)) {
      workshop.put(name, Content.of(form));
      written.incrementAndGet();
    }
    made.put(codec.encoding(), published(name, form.length, sha256));
  }

  private void make(
      Codec codec, Content content, String name, Map<Encoding, Variant> made, AtomicInteger written)
      throws IOException {
    Path form = workshop.write(out -> codec.compress(content, out));
    long size = Files.size(form);
    if (!gains(size, content.size())) {
      Files.delete(form);
      return;
    }
    Sha256 sha256 = Sha256.of(new Content.OfFile(form, size));
    if (Publisher.isThere(tree, name, size, sha256)) {
      Files.delete(form);
    } else {
      tree.move(form, name);
      written.incrementAndGet();
    }
    made.put(codec.encoding(), published(name, size, sha256));
  }

  private Variant published(String name, long size, Sha256 sha256) throws IOException {
    return new Variant(new Content.OfFile(tree.make(name), size), sha256);
  }
}
