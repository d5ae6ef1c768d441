package io.pallet.config.assets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A directory that is published into: nothing outside is touched, whatever links are in it. */
final class Tree {

  static final Set<PosixFilePermission> FILE_MODE = PosixFilePermissions.fromString("rw-r--r--");

  private static final Set<PosixFilePermission> DIRECTORY_MODE =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private final Path root;
  private final boolean posix;

  /** Directories that were seen to be some, not links, by the name below the root. */
  private final Map<String, Path> known = new ConcurrentHashMap<>();

  /**
   * Directories that this publisher made: nothing is in them that is worth a look. On 10,000 new
   * files that saves a third of the time, since asking for what is not there costs an exception.
   */
  private final Set<String> fresh = ConcurrentHashMap.newKeySet();

  /** Directories in which names have changed. */
  private final Set<Path> touched = ConcurrentHashMap.newKeySet();

  private Tree(Path root) {
    this.root = root;
    this.posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
    known.put("", root);
  }

  /** The directory, which may be a link itself, or null where it is not there. */
  static @Nullable Tree find(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return null;
    }
    if (!Files.isDirectory(directory)) {
      throw new FileAlreadyExistsException(directory.toString());
    }
    return new Tree(directory.toRealPath());
  }

  /** The same, made where it is not there. */
  static Tree make(Path directory) throws IOException {
    Tree found = find(directory);
    if (found != null) {
      return found;
    }
    Path absolute = directory.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent != null) {
      make(parent);
    }
    Tree tree = new Tree(absolute);
    if (tree.createDirectory(absolute)) {
      tree.fresh.add("");
    }
    return tree;
  }

  Path root() {
    return root;
  }

  boolean isPosix() {
    return posix;
  }

  /**
   * The path of a name, or null where a directory on the way is not there.
   *
   * @throws FileSystemException where one is a link, or a file
   */
  @Nullable Path find(String name) throws IOException {
    Path directory = directory(LogicalPath.directory(name), false);
    return directory == null ? null : resolve(directory, LogicalPath.name(name));
  }

  /** Whether nothing can be of that name, but for what another publisher writes right now. */
  boolean isFresh(String name) {
    return fresh.contains(LogicalPath.directory(name));
  }

  /** The same, with the directories on the way made. */
  Path make(String name) throws IOException {
    Path directory = directory(LogicalPath.directory(name), true);
    if (directory == null) {
      throw new NoSuchFileException(name);
    }
    return resolve(directory, LogicalPath.name(name));
  }

  private static Path resolve(Path directory, String name) throws IOException {
    try {
      return directory.resolve(name);
    } catch (InvalidPathException e) {
      throw new FileSystemException(
          directory + "/" + name, null, "is no name here: set LC_ALL to C.UTF-8");
    }
  }

  private @Nullable Path directory(String name, boolean create) throws IOException {
    Path seen = known.get(name);
    if (seen != null) {
      return seen;
    }
    String plain = name.substring(0, name.length() - 1);
    boolean fresh = isFresh(plain);
    Path parent = fresh && !create ? null : directory(LogicalPath.directory(plain), create);
    if (parent == null) {
      return null;
    }
    Path path = resolve(parent, LogicalPath.name(plain));
    FileStatus status = fresh ? null : status(path);
    if (status == null) {
      if (!create) {
        return null;
      }
      if (createDirectory(path)) {
        this.fresh.add(name);
      }
      touched.add(parent);
    } else if (!status.directory()) {
      throw new FileSystemException(path.toString(), null, inTheWay(status));
    }
    known.put(name, path);
    return path;
  }

  private static String inTheWay(FileStatus status) {
    return status.link()
        ? "is a symbolic link, which is not followed"
        : "is in the way: it is no directory";
  }

  /** Whether it was not there before. */
  private boolean createDirectory(Path path) throws IOException {
    try {
      Files.createDirectory(path);
    } catch (FileAlreadyExistsException e) {
      // another publisher made it, unless it is something else
      FileStatus status = status(path);
      if (status == null || !status.directory()) {
        throw e;
      }
      return false;
    }
    if (posix) {
      Files.setPosixFilePermissions(path, DIRECTORY_MODE);
    }
    return true;
  }

  /** What is there, links not followed; null where nothing is. */
  static @Nullable FileStatus status(Path path) throws IOException {
    try {
      return FileStatus.of(path);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Gives a file of the same file system its name, at once, and whatever had that name is gone. */
  void move(Path from, String name) throws IOException {
    Path to = make(name);
    FileStatus there = isFresh(name) ? null : status(to);
    if (there != null && there.directory()) {
      throw new FileSystemException(to.toString(), null, "is in the way: it is a directory");
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException | UnsupportedOperationException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
    Path parent = to.getParent();
    if (parent != null) {
      touched.add(parent);
    }
  }

  /** Removes a file or a link, and the directories that are empty without it. */
  boolean remove(String name) throws IOException {
    Path path = find(name);
    FileStatus status = path == null ? null : status(path);
    if (path == null || status == null || status.directory() || !Files.deleteIfExists(path)) {
      return false;
    }
    String directory = LogicalPath.directory(name);
    while (!directory.isEmpty()) {
      Path empty = known.remove(directory);
      try {
        Files.deleteIfExists(empty == null ? root.resolve(directory) : empty);
      } catch (DirectoryNotEmptyException e) {
        return true;
      }
      directory = LogicalPath.directory(directory.substring(0, directory.length() - 1));
    }
    return true;
  }

  /** Sees that the names that changed are on the disk. */
  void sync() throws IOException {
    for (Path directory : touched) {
      if (posix) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
          channel.force(true);
        } catch (IOException e) {
          throw Content.named(e, directory);
        } catch (UnsupportedOperationException e) {
          return; // a file system that has no such channels has no such guarantee either
        }
      }
    }
    touched.clear();
  }
}
