package io.pallet.config.assets;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path of the default file system that takes its operations elsewhere. */
record FaultyPath(FaultyFileSystem fileSystem, Path path) implements Path {

  static Path real(Path path) {
    return path instanceof FaultyPath faulty ? faulty.path : path;
  }

  private @Nullable Path wrap(@Nullable Path other) {
    return other == null ? null : new FaultyPath(fileSystem, other);
  }

  @Override
  public FileSystem getFileSystem() {
    return fileSystem;
  }

  @Override
  public boolean isAbsolute() {
    return path.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return wrap(path.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return wrap(path.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return wrap(path.getParent());
  }

  @Override
  public int getNameCount() {
    return path.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return new FaultyPath(fileSystem, path.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return new FaultyPath(fileSystem, path.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return path.startsWith(real(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return path.endsWith(real(other));
  }

  @Override
  public Path normalize() {
    return new FaultyPath(fileSystem, path.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return new FaultyPath(fileSystem, path.resolve(real(other)));
  }

  @Override
  public Path relativize(Path other) {
    return new FaultyPath(fileSystem, path.relativize(real(other)));
  }

  @Override
  public URI toUri() {
    return URI.create("faulty:" + path.toUri().getRawPath());
  }

  @Override
  public Path toAbsolutePath() {
    return new FaultyPath(fileSystem, path.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    FaultyProvider.operate("resolve", this);
    return new FaultyPath(fileSystem, path.toRealPath(options));
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    return path.compareTo(real(other));
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
