package io.pallet.config.deploy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in words why a place cannot be used. */
public final class Places {

  private Places() {}

  public static String problem(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be " + refused(denied) + " by this user";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " is not there";
    }
    if (e instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is a file, not a directory";
    }
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getFile() + ": " + failed.getReason();
    }
    return String.valueOf(e.getMessage());
  }

  private static String refused(AccessDeniedException denied) {
    Path path = Path.of(denied.getFile());
    return Files.exists(path) && !Files.isReadable(path) ? "read" : "written";
  }
}
