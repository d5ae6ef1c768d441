package io.pallet.config.assets;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One publisher at a time, so that nothing is done twice and nothing is removed that another one
 * needs. Publishing is right without it; where the file system has no locks, nothing old is
 * removed.
 */
final class PublishLock implements Closeable {

  private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

  /** That of a directory of one's own. */
  static final PublishLock NONE = new PublishLock(new ReentrantLock(), null, null);

  private final ReentrantLock local;
  private final @Nullable FileChannel channel;
  private final @Nullable FileLock lock;

  private PublishLock(ReentrantLock local, @Nullable FileChannel channel, @Nullable FileLock lock) {
    this.local = local;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Waits until it is had; where the file system has no locks, nothing is waited for.
   *
   * @throws FileSystemException where it was not had in this time
   */
  static PublishLock take(Path file, Duration longest) throws IOException {
    long start = System.nanoTime();
    ReentrantLock local = IN_THIS_PROCESS.computeIfAbsent(file, f -> new ReentrantLock());
    try {
      if (!local.tryLock(longest.toNanos(), TimeUnit.NANOSECONDS)) {
        throw busy(file);
      }
      FileChannel channel = null;
      try {
        channel = open(file);
        FileLock lock = channel == null ? null : await(channel, file, start, longest);
        return new PublishLock(local, channel, lock);
      } catch (IOException | InterruptedException | RuntimeException e) {
        if (channel != null) {
          channel.close();
        }
        local.unlock();
        throw e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FileSystemException(file.toString(), null, "interrupted");
    }
  }

  private static FileSystemException busy(Path file) {
    return new FileSystemException(
        file.toString(), null, "another publisher has been at work all the time; gave up waiting");
  }

  private static @Nullable FileChannel open(Path file) throws IOException {
    FileStatus there = Tree.status(file);
    if (there != null && !there.file()) {
      throw new FileSystemException(file.toString(), null, "is in the way: it is no file");
    }
    try {
      return FileChannel.open(
          file,
          Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Asks again and again: a wait in the system could not end in time. */
  private static @Nullable FileLock await(
      FileChannel channel, Path file, long start, Duration longest)
      throws IOException, InterruptedException {
    long pause = 5;
    while (true) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (IOException | UnsupportedOperationException e) {
        return null; // a file system without locks
      } catch (OverlappingFileLockException e) {
        // this process has it by another name of the directory: it is to be waited for too
      }
      if (System.nanoTime() - start > longest.toNanos()) {
        throw busy(file);
      }
      Thread.sleep(pause);
      pause = Math.min(100, pause * 2);
    }
  }

  /** Whether no other publisher works on this tree. */
  boolean isHeld() {
    return lock != null;
  }

  @Override
  public void close() throws IOException {
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      if (local.isHeldByCurrentThread()) {
        local.unlock();
      }
    }
  }
}
