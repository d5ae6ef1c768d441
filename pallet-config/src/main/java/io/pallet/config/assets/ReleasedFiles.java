package io.pallet.config.assets;

import io.pallet.config.assets.StaticFile.Variant;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files of this release, and of earlier ones as long as they are kept. */
final class ReleasedFiles implements Served {

  /** What is larger is not compressed while somebody waits: it can be, when the image is built. */
  private static final long LARGEST = 2L << 20;

  private final Map<String, StaticFile> byLogicalPath = new HashMap<>();
  private final Map<String, StaticFile> byPath = new HashMap<>();
  private final Map<String, StaticFile> compressed = new ConcurrentHashMap<>();
  private final Optional<EarlierReleases> earlier;
  private @Nullable List<Codec> codecs;

  ReleasedFiles(Release release, Optional<EarlierReleases> earlier) {
    for (StaticFile file : release.files()) {
      byLogicalPath.put(file.logicalPath(), file);
      byPath.put(file.path(), file);
    }
    for (StaticFile file : release.files()) {
      if (file.stable()) {
        byPath.putIfAbsent(file.logicalPath(), file.underItsOwnName());
      }
    }
    this.earlier = earlier;
  }

  @Override
  public @Nullable String path(String logicalPath) {
    StaticFile file = byLogicalPath.get(logicalPath);
    return file == null ? null : file.path();
  }

  @Override
  public @Nullable Sha256 sha256(String logicalPath) {
    StaticFile file = byLogicalPath.get(logicalPath);
    return file == null ? null : file.sha256();
  }

  @Override
  public @Nullable StaticFile published(String path) throws IOException {
    StaticFile file = byPath.get(path);
    if (file == null) {
      return earlier.isEmpty() ? null : earlier.get().find(path);
    }
    return file.variants() == null ? withForms(file) : file;
  }

  @Override
  public boolean mayPublish(String path) {
    return byPath.containsKey(path) || earlier.isPresent() && earlier.get().mayHave(path);
  }

  @Override
  public boolean mayBeAtRoot(String path) {
    StaticFile file = byLogicalPath.get(path);
    return file != null && file.stable();
  }

  @Override
  public @Nullable StaticFile atRoot(String path) throws IOException {
    return mayBeAtRoot(path) ? published(path) : null;
  }

  /** Compresses at the first request, where no earlier collection did. */
  private StaticFile withForms(StaticFile file) throws IOException {
    StaticFile known = compressed.get(file.path());
    return known == null ? compress(file) : known;
  }

  /** One at a time, and each once. */
  private synchronized StaticFile compress(StaticFile file) throws IOException {
    StaticFile known = compressed.get(file.path());
    if (known != null) {
      return known;
    }
    boolean worth = MediaType.of(file.logicalPath()).compressible();
    StaticFile made = file.with(worth && file.content().size() <= LARGEST ? forms(file) : Map.of());
    compressed.put(file.path(), made);
    return made;
  }

  private Map<Encoding, Variant> forms(StaticFile file) throws IOException {
    if (codecs == null) {
      codecs = Codecs.load().all();
    }
    byte[] content = file.content().bytes();
    Map<Encoding, Variant> forms = new EnumMap<>(Encoding.class);
    for (Codec codec : codecs) {
      byte[] form = codec.compress(content);
      if (Forms.gains(form.length, content.length)) {
        forms.put(codec.encoding(), new Variant(Content.of(form), null));
      }
    }
    return forms;
  }
}
