package io.pallet.config.assets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A replacement of some bytes; those of one file are in order and do not overlap. */
record Edit(int from, int to, String text) {

  static byte[] apply(List<Edit> edits, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 16 * edits.size());
    int at = 0;
    for (Edit edit : edits) {
      out.write(content, at, edit.from - at);
      out.writeBytes(edit.text.getBytes(StandardCharsets.UTF_8));
      at = edit.to;
    }
    out.write(content, at, content.length - at);
    return out.toByteArray();
  }

  /** A content with edits, made anew whenever it is read. */
  record Edited(Content original, List<Edit> edits, long size) implements Content {

    @Override
    public InputStream open() throws IOException {
      return new ByteArrayInputStream(bytes());
    }

    @Override
    public byte[] bytes() throws IOException {
      return apply(edits, original.bytes());
    }
  }
}
