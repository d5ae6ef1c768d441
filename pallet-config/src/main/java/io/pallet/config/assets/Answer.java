package io.pallet.config.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to answer to a request for a static file.
 *
 * @param status 200, 206, 304, 405, 406 or 416
 * @param headers all that the answer has, {@code Content-Length} among them where it has a body
 * @param content whose bytes are the body; null: there is none
 * @param from the first byte of the body in it
 * @param length how many bytes of it there are
 */
public record Answer(
    int status, Map<String, String> headers, @Nullable Content content, long from, long length) {

  /** Writes the body, where there is one. */
  public void writeTo(OutputStream out) throws IOException {
    if (content == null) {
      return;
    }
    try (InputStream in = open()) {
      byte[] buffer = new byte[(int) Math.min(length, 64 * 1024)];
      long left = length;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new IOException("a static file is shorter than it was when it was collected");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  /** The body; it may have more bytes than {@link #length}, which are not part of it. */
  public InputStream open() throws IOException {
    if (content == null) {
      return InputStream.nullInputStream();
    }
    InputStream in = content.open();
    try {
      in.skipNBytes(from);
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
