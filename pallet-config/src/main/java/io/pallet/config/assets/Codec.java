package io.pallet.config.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One way to compress, as hard as it goes, with the same bytes for the same content. */
interface Codec {

  Encoding encoding();

  /** A stream that compresses into another, and closes it. */
  OutputStream compressing(OutputStream out) throws IOException;

  /** Content that is small enough for memory. */
  default byte[] compress(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + 64);
    try (OutputStream compressing = compressing(out)) {
      compressing.write(content);
    }
    return out.toByteArray();
  }

  /** Content of any size. */
  default void compress(Content content, OutputStream out) throws IOException {
    try (OutputStream compressing = compressing(out);
        InputStream in = content.open()) {
      in.transferTo(compressing);
    } catch (IOException e) {
      throw content.named(e);
    }
  }
}
