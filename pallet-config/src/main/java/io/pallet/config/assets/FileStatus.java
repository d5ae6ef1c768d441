package io.pallet.config.assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a file system says of a file without reading it.
 *
 * @param changed when anything of it changed, in nanoseconds since 1970; nobody can set this time
 *     back. -1 where the file system does not tell
 * @param readable whether everybody may read it, as far as is known
 */
record FileStatus(
    boolean file,
    boolean directory,
    boolean link,
    long size,
    long modified,
    long changed,
    long key,
    boolean readable) {

  /** That of a file itself, not of what it links to. */
  static FileStatus of(Path path) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return ofUnix(path);
    }
    return basic(path);
  }

  /** The same without what few file systems tell, at half the cost. */
  static FileStatus basic(Path path) throws IOException {
    BasicFileAttributes basic =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new FileStatus(
        basic.isRegularFile(),
        basic.isDirectory(),
        basic.isSymbolicLink(),
        basic.size(),
        basic.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        -1,
        0,
        true);
  }

  private static final int TYPE = 0170000;
  private static final int FILE = 0100000;
  private static final int DIRECTORY = 0040000;
  private static final int LINK = 0120000;
  private static final int OTHERS_READ = 0004;

  private static FileStatus ofUnix(Path path) throws IOException {
    Map<String, Object> unix =
        Files.readAttributes(
            path, "unix:mode,size,ino,lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS);
    int mode = (int) number(unix, "mode");
    return new FileStatus(
        (mode & TYPE) == FILE,
        (mode & TYPE) == DIRECTORY,
        (mode & TYPE) == LINK,
        number(unix, "size"),
        time(unix, "lastModifiedTime"),
        time(unix, "ctime"),
        number(unix, "ino"),
        (mode & OTHERS_READ) != 0);
  }

  private static long number(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private static long time(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof FileTime time ? time.to(TimeUnit.NANOSECONDS) : -1;
  }
}
