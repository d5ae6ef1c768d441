package io.pallet.config.assets;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The directory in which files are written before they get their names: one of its own for every
 * publisher, in the tree itself, since a file system moves nothing to another one at once.
 */
final class Workshop implements Closeable {

  private static final String PREFIX = ".static-tmp-";

  /** Where no lock says who lives, a publisher of yesterday is dead. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(1);

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Tree tree;
  private final boolean durable;
  private final String name = PREFIX + unique() + "/";
  private final AtomicInteger count = new AtomicInteger();

  private final FileAttribute<?>[] attributes;

  /**
   * @param durable whether what is written is to survive a power cut
   */
  Workshop(Tree tree, boolean durable) {
    this.tree = tree;
    this.durable = durable;
    this.attributes =
        tree.isPosix()
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Tree.FILE_MODE)}
            : new FileAttribute<?>[0];
  }

  /** The JVM's secure random numbers take 10 ms to begin. */
  private static UUID unique() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** What fills a file. */
  interface Filling {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Gives a name this content, at once. In a new directory of one's own, where nobody reads yet,
   * the file is written where it belongs: without a second name 10,000 files take a fifth less.
   */
  void put(String name, Content content) throws IOException {
    Path path = tree.make(name);
    if (!durable && tree.isFresh(name)) {
      create(path, channel -> copy(content, path, channel));
    } else {
      Path unnamed = temporary();
      tree.move(create(unnamed, channel -> copy(content, unnamed, channel)), name);
    }
  }

  private static void copy(Content content, Path path, SeekableByteChannel channel)
      throws IOException {
    if (content.size() <= Kept.LARGEST) {
      write(ByteBuffer.wrap(content.bytes()), channel);
    } else if (!isTransferred(content, channel)) {
      try (InputStream in = content.open()) {
        in.transferTo(open(path, channel));
      } catch (IOException e) {
        throw content.named(e); // what cannot be written has its name by now
      }
    }
  }

  /**
   * Copies within the system, where it can: a large file takes half the time. The system does not
   * say which of the two files it fails on; a copy by hand does.
   */
  private static boolean isTransferred(Content content, SeekableByteChannel channel)
      throws IOException {
    if (!(content instanceof Content.OfFile file && channel instanceof FileChannel target)) {
      return false;
    }
    try (SeekableByteChannel source = Files.newByteChannel(file.path())) {
      long at = 0;
      while (source instanceof FileChannel from && at < from.size()) {
        at += from.transferTo(at, from.size() - at, target);
      }
      return source instanceof FileChannel;
    } catch (IOException e) {
      target.truncate(0);
      return false;
    }
  }

  private static void write(ByteBuffer buffer, SeekableByteChannel channel) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** A new file that a name can be given to. */
  Path write(Filling filling) throws IOException {
    Path path = temporary();
    return create(path, channel -> filling.write(open(path, channel)));
  }

  /** A stream that names its file where it fails, and leaves its channel open to be synced. */
  private static OutputStream open(Path path, SeekableByteChannel channel) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        try {
          Workshop.write(ByteBuffer.wrap(bytes, from, length), channel);
        } catch (IOException e) {
          throw Content.named(e, path);
        }
      }
    };
  }

  private interface Writing {
    void write(SeekableByteChannel channel) throws IOException;
  }

  private Path temporary() throws IOException {
    return tree.make(name + count.getAndIncrement());
  }

  private Path create(Path path, Writing writing) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path, NEW, attributes)) {
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

  private volatile int narrow = -1;

  /** Whether the process's mask takes away what others are to have: it is the same for all. */
  private boolean narrow(Path path) throws IOException {
    if (narrow < 0) {
      narrow = Files.getPosixFilePermissions(path).equals(Tree.FILE_MODE) ? 0 : 1;
    }
    return narrow == 1;
  }

  /** Removes what is left of it. */
  @Override
  public void close() throws IOException {
    delete(name.substring(0, name.length() - 1));
  }

  /** Whether any publisher, dead or alive, has something here. */
  static boolean isBusy(Tree tree) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(tree.root())) {
      for (Path any : all) {
        if (String.valueOf(any.getFileName()).startsWith(PREFIX)) {
          return true;
        }
      }
      return false;
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
        String its = String.valueOf(other.getFileName());
        if (!(its + "/").equals(name)) {
          removeOther(other, its.endsWith("/") ? its.substring(0, its.length() - 1) : its, alone);
        }
      }
    }
  }

  private void removeOther(Path other, String its, boolean alone) throws IOException {
    try {
      FileStatus status = Tree.status(other);
      if (status != null && status.directory() && (alone || isOld(other))) {
        delete(its);
      }
    } catch (NoSuchFileException | DirectoryNotEmptyException e) {
      return; // somebody is at work there, who removes the rest
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
