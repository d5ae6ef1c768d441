package io.pallet.config.assets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A channel of the default file system whose operations may fail. */
final class FaultyChannel extends FileChannel {

  private final FileChannel real;
  private final Path path;

  FaultyChannel(FileChannel real, Path path) {
    this.real = real;
    this.path = path;
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    FaultyProvider.operateOpen("read", path);
    return real.read(buffer);
  }

  @Override
  public long read(ByteBuffer[] buffers, int from, int length) throws IOException {
    FaultyProvider.operateOpen("read", path);
    return real.read(buffers, from, length);
  }

  @Override
  public int read(ByteBuffer buffer, long position) throws IOException {
    FaultyProvider.operateOpen("read", path);
    return real.read(buffer, position);
  }

  @Override
  public int write(ByteBuffer buffer) throws IOException {
    FaultyProvider.operateOpen("write", path);
    return real.write(buffer);
  }

  @Override
  public long write(ByteBuffer[] buffers, int from, int length) throws IOException {
    FaultyProvider.operateOpen("write", path);
    return real.write(buffers, from, length);
  }

  @Override
  public int write(ByteBuffer buffer, long position) throws IOException {
    FaultyProvider.operateOpen("write", path);
    return real.write(buffer, position);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    real.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metadata) throws IOException {
    FaultyProvider.operateOpen("sync", path);
    real.force(metadata);
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    FaultyProvider.operateOpen("read", path);
    return real.transferTo(position, count, target);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count)
      throws IOException {
    FaultyProvider.operateOpen("write", path);
    return real.transferFrom(source, position, count);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return real.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    FaultyProvider.operateOpen("lock", path);
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
