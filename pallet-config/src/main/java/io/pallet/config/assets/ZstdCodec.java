package io.pallet.config.assets;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.io.OutputStream;

/** Zstandard by zstd-jni; the one class that needs it. */
final class ZstdCodec implements Codec {

  private static final int LEVEL = 19;

  /** 8 MB: browsers take no larger window (RFC 9659). */
  private static final int WINDOW_LOG = 23;

  ZstdCodec() {
    Native.load();
  }

  @Override
  public Encoding encoding() {
    return Encoding.ZSTD;
  }

  @Override
  public OutputStream compressing(OutputStream out) throws IOException {
    return new ZstdOutputStream(out, LEVEL).setWindowLog(WINDOW_LOG);
  }

  /** In one go: tables are as large as the content then, and not as large as the window. */
  @Override
  public byte[] compress(byte[] content) {
    return Zstd.compress(content, LEVEL);
  }
}
