package io.pallet.config.assets;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.OutputStream;

/** Brotli by brotli4j; the one class that needs it. */
final class BrotliCodec implements Codec {

  private static final int QUALITY = 11;

  BrotliCodec() {
    Brotli4jLoader.ensureAvailability();
  }

  @Override
  public Encoding encoding() {
    return Encoding.BROTLI;
  }

  @Override
  public OutputStream compressing(OutputStream out) throws IOException {
    return new BrotliOutputStream(out, Encoder.Parameters.create(QUALITY));
  }

  @Override
  public byte[] compress(byte[] content) throws IOException {
    return Encoder.compress(content, Encoder.Parameters.create(QUALITY));
  }
}
