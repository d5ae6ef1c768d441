package io.pallet.config.assets;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The directory in which files are written before they get their names: one of its own for every
 * publisher, in the tree itself, since a file system moves nothing to another one at once.
 */
final class Workshop {

  private static final String PREFIX = ".static-tmp-";

  /** Where no lock says who lives, a publisher of yesterday is dead. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(1);

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private static final int BUFFER = 64 * 1024;

  private final Tree tree;
  private final boolean durable;
  private final String name = PREFIX + UUID.randomUUID() + "/";
  private final AtomicInteger count = new AtomicInteger();

  /**
   * @param durable whether what is written is to survive a power cut
   */
  Workshop(Tree tree, boolean durable) {
    this.tree = tree;
    this.durable = durable;
  }

  /** What fills a file. */
  interface Filling {
    void write(OutputStream out) throws IOException;
  }

  /** A new file with this content. */
  Path write(Content content) throws IOException {
    if (content.size() > BUFFER) {
      return write(
          out -> {
            try (InputStream in = content.open()) {
              in.transferTo(out);
            }
          });
    }
    return write(content.bytes());
  }

  Path write(byte[] content) throws IOException {
    return create(
        channel -> {
          ByteBuffer buffer = ByteBuffer.wrap(content);
          while (buffer.hasRemaining()) {
            channel.write(buffer);
          }
        });
  }

  Path write(Filling filling) throws IOException {
    return create(channel -> filling.write(open(channel)));
  }

  /** A stream that leaves its channel open, so that it can be synced. */
  private static OutputStream open(SeekableByteChannel channel) {
    return new FilterOutputStream(Channels.newOutputStream(channel)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() {
        // the channel is closed by who opened it
      }
    };
  }

  private interface Writing {
    void write(SeekableByteChannel channel) throws IOException;
  }

  private Path create(Writing writing) throws IOException {
    Path path = tree.make(name + count.getAndIncrement());
    try (SeekableByteChannel channel = Files.newByteChannel(path, NEW, attributes())) {
      writing.write(channel);
      if (durable && channel instanceof FileChannel file) {
        file.force(true);
      }
    } catch (IOException e) {
      throw Content.named(e, path);
    }
    if (tree.isPosix() && narrow(path)) {
      Files.setPosixFilePermissions(path, Tree.FILE_MODE);
    }
    return path;
  }

  private FileAttribute<?>[] attributes() {
    return tree.isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Tree.FILE_MODE)}
        : new FileAttribute<?>[0];
  }

  private volatile int narrow = -1;

  /** Whether the process's mask takes away what others are to have: it is the same for all. */
  private boolean narrow(Path path) throws IOException {
    if (narrow < 0) {
      narrow = Files.getPosixFilePermissions(path).equals(Tree.FILE_MODE) ? 0 : 1;
    }
    return narrow == 1;
  }

  /** Removes what is left of it. */
  void close() throws IOException {
    delete(name.substring(0, name.length() - 1));
  }

  /** Whether any publisher, dead or alive, has something here. */
  static boolean isBusy(Tree tree) throws IOException {
    try (DirectoryStream<Path> any = Files.newDirectoryStream(tree.root(), PREFIX + "*")) {
      return any.iterator().hasNext();
    }
  }

  /**
   * Removes what dead publishers have left.
   *
   * @param alone whether no other publisher can be alive
   */
  void removeOthers(boolean alone) throws IOException {
    try (DirectoryStream<Path> others = Files.newDirectoryStream(tree.root(), PREFIX + "*")) {
      for (Path other : others) {
        FileStatus status = Tree.status(other);
        String its = String.valueOf(other.getFileName());
        boolean own = (its + "/").equals(name);
        if (status != null && status.directory() && !own && (alone || isOld(other))) {
          delete(its.endsWith("/") ? its.substring(0, its.length() - 1) : its);
        }
      }
    }
  }

  private static boolean isOld(Path directory) throws IOException {
    Instant modified = Files.getLastModifiedTime(directory).toInstant();
    return modified.isBefore(Instant.now().minus(LONGEST_LIFE));
  }

  private void delete(String directory) throws IOException {
    Path path = tree.root().resolve(directory);
    if (Tree.status(path) == null) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(path);
  }
}
