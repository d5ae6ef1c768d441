package io.pallet.config.assets;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The default file system under the scheme {@code faulty}, of whose operations one may fail as on a
 * full, a closed or a read-only disk.
 */
public final class FaultyProvider extends FileSystemProvider {

  private static final AtomicInteger OPERATIONS = new AtomicInteger();
  private static volatile int failing = Integer.MAX_VALUE;
  private static volatile Fault fault = Fault.EACCES;
  private static volatile @Nullable String failed;

  /** Whether there are locks: some file systems of networks have none. */
  static volatile boolean locks = true;

  private final FaultyFileSystem fileSystem = new FaultyFileSystem(this);

  /** Why an operation fails, as the system says it. */
  enum Fault {
    EACCES("Permission denied"),
    EROFS("Read-only file system"),
    ENOSPC("No space left on device");

    private final String text;

    Fault(String text) {
      this.text = text;
    }

    FileSystemException of(Path path) {
      return this == EACCES
          ? new AccessDeniedException(path.toString())
          : new FileSystemException(path.toString(), null, text);
    }
  }

  /** Makes the operation of this number fail, counted from 1; a large number makes none fail. */
  public static void fail(int number) {
    fail(number, Fault.values()[number % Fault.values().length]);
  }

  static void fail(int number, Fault reason) {
    OPERATIONS.set(0);
    failed = null;
    fault = reason;
    failing = number;
  }

  /** What failed since, or null. */
  public static @Nullable String failed() {
    return failed;
  }

  /** One operation more on a path. */
  static void operate(String operation, Path path) throws IOException {
    int number = OPERATIONS.incrementAndGet();
    if (number == failing) {
      failed = operation + " " + path;
      throw fault.of(path);
    }
  }

  /** One operation more on an open file: the system does not say on which. */
  static void operateOpen(String operation, Path path) throws IOException {
    if (OPERATIONS.incrementAndGet() == failing) {
      failed = operation + " " + path;
      throw new IOException(fault.text);
    }
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    return fileSystem;
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return fileSystem;
  }

  @Override
  public Path getPath(URI uri) {
    return fileSystem.getPath(uri.getPath());
  }

  private static Path real(Path path) {
    return FaultyPath.real(path);
  }

  private static FileSystemProvider provider() {
    return FileSystems.getDefault().provider();
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    operate("open", path);
    SeekableByteChannel channel = provider().newByteChannel(real(path), options, attributes);
    return channel instanceof FileChannel file ? new FaultyChannel(file, path) : channel;
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    operate("open", path);
    if (!locks) {
      throw new UnsupportedOperationException();
    }
    return new FaultyChannel(provider().newFileChannel(real(path), options, attributes), path);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    operate("list", directory);
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream =
        provider().newDirectoryStream(real(directory), path -> true)) {
      for (Path path : stream) {
        Path wrapped = fileSystem.wrap(path);
        if (filter.accept(wrapped)) {
          children.add(wrapped);
        }
      }
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return children.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
    operate("create", directory);
    provider().createDirectory(real(directory), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    operate("delete", path);
    provider().delete(real(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    operate("copy", target);
    provider().copy(real(source), real(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    operate("move", target);
    provider().move(real(source), real(target), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return provider().isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return provider().isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return provider().getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    operate("access", path);
    provider().checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return provider().getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    operate("status", path);
    return provider().readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    operate("status", path);
    return provider().readAttributes(real(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    operate("change", path);
    provider().setAttribute(real(path), attribute, value, options);
  }
}
