package io.pallet.config.assets;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Directories in memory, where there are some: tests that publish often need not wait for disks.
 */
final class Memory implements TempDirFactory {

  private static final Path SHARED = Path.of("/dev/shm");

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
      throws Exception {
    return Files.isDirectory(SHARED) && Files.isWritable(SHARED)
        ? Files.createTempDirectory(SHARED, "pallet-")
        : Files.createTempDirectory("pallet-");
  }
}
