package io.pallet.config.assets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The JDK's gzip at its best level, without a time and a system in its head. */
final class GzipCodec implements Codec {

  private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 255};
  private static final int BUFFER = 16 * 1024;

  @Override
  public Encoding encoding() {
    return Encoding.GZIP;
  }

  @Override
  public OutputStream compressing(OutputStream out) throws IOException {
    out.write(HEAD);
    return new Gzip(out);
  }

  private static final class Gzip extends DeflaterOutputStream {

    private final CRC32 crc = new CRC32();
    private boolean closed;

    Gzip(OutputStream out) {
      super(out, new Deflater(Deflater.BEST_COMPRESSION, true), BUFFER);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      crc.update(bytes, from, length);
      super.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      try {
        finish();
        writeInt((int) crc.getValue());
        writeInt((int) def.getBytesRead());
      } finally {
        def.end();
        out.close();
      }
    }

    private void writeInt(int value) throws IOException {
      for (int shift = 0; shift < 32; shift += 8) {
        out.write(value >>> shift);
      }
    }
  }
}
