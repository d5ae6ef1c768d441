package io.pallet.config.lock;

import io.pallet.config.database.DatabaseUrl;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lock of a database that is a file: one of the operating system's, on a file beside it. */
final class EmbeddedLock implements DeployLock {

  /** Behind the text that says who has it, so that others can read that. */
  private static final long PLACE = 1L << 20;

  private final Path file;
  private final Holder self;
  private @Nullable FileChannel channel;

  EmbeddedLock(DatabaseUrl url, Holder self) {
    this.file = Path.of(url.name() + ".deploy-lock").toAbsolutePath();
    this.self = self;
  }

  @Override
  public boolean tryToHave() throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    FileChannel opened =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
    if (!isLocked(opened)) {
      opened.close();
      return false;
    }
    channel = opened;
    opened.truncate(0);
    opened.write(ByteBuffer.wrap((self.now().encode() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    return true;
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(PLACE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public Optional<Holder> holder() throws IOException {
    return Holder.decode(Files.readString(file));
  }

  @Override
  public void keep() {
    // the operating system does
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
        channel = null;
      }
    } catch (IOException e) {
      // let go of when the process ends, at the latest
    }
  }
}
