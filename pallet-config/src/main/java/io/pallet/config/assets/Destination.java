package io.pallet.config.assets;

import io.pallet.config.env.InvalidValueException;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where static files are published: a path, or a URI of an installed file system provider.
 *
 * @param text the path or the URI, as it was given
 */
public record Destination(String text) {

  /**
   * What a text names.
   *
   * @throws InvalidValueException where it is neither a path nor a URI
   */
  public static Destination parse(String text) {
    return new DestinationParser().parse(text);
  }

  /** Whether a text is a URI: what begins with a scheme of more than a drive's letter. */
  static boolean isUri(String text) {
    return Urls.scheme(text) > 1;
  }

  /** The directory, where it is one of the default file system. */
  public Optional<Path> local() {
    if (!isUri(text)) {
      return Optional.of(Path.of(text));
    }
    return text.startsWith("file:") ? Optional.of(Path.of(URI.create(text))) : Optional.empty();
  }

  /** The directory with its file system at hand. */
  Mounted mount() throws IOException {
    Optional<Path> local = local();
    if (local.isPresent()) {
      return new Mounted(local.get(), null);
    }
    return Mounted.at(URI.create(text));
  }

  /** A directory, and the file system that was opened for it. */
  record Mounted(Path root, @Nullable FileSystem opened) implements Closeable {

    private static Mounted at(URI uri) throws IOException {
      try {
        return new Mounted(Path.of(uri), null);
      } catch (FileSystemNotFoundException | IllegalArgumentException e) {
        return open(uri);
      }
    }

    private static Mounted open(URI uri) throws IOException {
      try {
        FileSystem opened =
            FileSystems.newFileSystem(
                uri, Map.of("create", "true"), Thread.currentThread().getContextClassLoader());
        return new Mounted(opened.provider().getPath(uri), opened);
      } catch (FileSystemAlreadyExistsException e) {
        return new Mounted(Path.of(uri), null);
      } catch (ProviderNotFoundException
          | IllegalArgumentException
          | UnsupportedOperationException e) {
        throw new FileSystemException(
            uri.getScheme() + ":", null, "no file system provider on the class path opens it");
      }
    }

    @Override
    public void close() throws IOException {
      if (opened != null) {
        opened.close();
      }
    }
  }

  /** The text without a user of the URI and what belongs to it. */
  public String shown() {
    return isUri(text) ? text.replaceFirst("//[^/]*@", "//********@") : text;
  }

  @Override
  public String toString() {
    return shown();
  }
}
