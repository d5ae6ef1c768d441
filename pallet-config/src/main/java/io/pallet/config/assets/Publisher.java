package io.pallet.config.assets;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/** Writes static files into a directory, so that a reader sees the old file or the new one. */
public final class Publisher {

  private Publisher() {}

  /**
   * Writes what is new or changed, by content.
   *
   * @return how many files were written
   */
  public static int publish(Collection<Asset> assets, Path directory) throws IOException {
    Files.createDirectories(directory);
    int written = 0;
    for (Asset asset : assets) {
      Path target = directory.resolve(asset.logicalPath()).normalize();
      if (!target.startsWith(directory.normalize())) {
        throw new FileSystemException(asset.logicalPath(), null, "leads out of the directory");
      }
      if (publish(asset.content(), target)) {
        written++;
      }
    }
    return written;
  }

  private static boolean publish(byte[] content, Path target) throws IOException {
    if (Files.isRegularFile(target)
        && Files.size(target) == content.length
        && Arrays.equals(Files.readAllBytes(target), content)) {
      return false;
    }
    Files.createDirectories(target.resolveSibling("."));
    Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      Files.write(temporary, content, StandardOpenOption.CREATE_NEW);
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return true;
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
