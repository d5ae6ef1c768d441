package io.pallet.config.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The ways to compress that are on the class path: gzip always, brotli and zstd by libraries. */
record Codecs(List<Codec> all) {

  private static final String BROTLI = "com.aayushatharva.brotli4j.Brotli4jLoader";
  private static final String ZSTD = "com.github.luben.zstd.ZstdOutputStream";

  /** None: files are published as they are. */
  static final Codecs NONE = new Codecs(List.of());

  /** Those that work here, with their native code loaded. */
  static Codecs load() {
    List<Codec> found = new ArrayList<>();
    if (isThere(BROTLI)) {
      add(found, BrotliCodec::new);
    }
    if (isThere(ZSTD)) {
      add(found, ZstdCodec::new);
    }
    found.add(new GzipCodec());
    return new Codecs(List.copyOf(found));
  }

  /** What {@link #load} would look at, without loading it. */
  static String onClassPath() {
    return (isThere(BROTLI) ? "br " : "") + (isThere(ZSTD) ? "zstd " : "") + "gzip";
  }

  private static boolean isThere(String name) {
    String file = name.replace('.', '/') + ".class";
    ClassLoader loader = Codecs.class.getClassLoader();
    return (loader == null ? ClassLoader.getSystemResource(file) : loader.getResource(file))
        != null;
  }

  /** A library without native code for this machine is as good as none. */
  private static void add(List<Codec> found, Supplier<Codec> codec) {
    try {
      found.add(codec.get());
    } catch (LinkageError e) {
      return;
    }
  }

  /** {@code br zstd gzip}. */
  String names() {
    StringBuilder names = new StringBuilder();
    for (Codec codec : all) {
      names.append(names.length() == 0 ? "" : " ").append(codec.encoding().token());
    }
    return names.toString();
  }
}
