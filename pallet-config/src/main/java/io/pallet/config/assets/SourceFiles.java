package io.pallet.config.assets;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files as their sources have them right now, under their own names: for who works on them. */
final class SourceFiles implements Served {

  private final AssetOptions options;
  private final Glob stable;

  SourceFiles(AssetOptions options) {
    this.options = options;
    this.stable = Glob.of(options.stable());
  }

  @Override
  public @Nullable String path(String logicalPath) throws IOException {
    return find(logicalPath) == null ? null : logicalPath;
  }

  @Override
  public @Nullable Sha256 sha256(String logicalPath) throws IOException {
    Content content = find(logicalPath);
    return content == null ? null : Sha256.of(content);
  }

  @Override
  public @Nullable StaticFile published(String path) throws IOException {
    Content content = find(path);
    return content == null
        ? null
        : new StaticFile(
            path, path, false, stable.matches(path), content, Sha256.of(content), Map.of());
  }

  /** One that is there, since whatever is not goes on to the application. */
  @Override
  public boolean mayPublish(String path) {
    if (!isName(path)) {
      return false;
    }
    for (Path directory : options.directories()) {
      if (Files.isRegularFile(directory.resolve(path))) {
        return true;
      }
    }
    for (String location : options.locations()) {
      if (options.loader().getResource(location + "/" + path) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String path) {
    return LogicalPath.problem(path) == null && !LogicalPath.isIgnored(path);
  }

  @Override
  public boolean mayBeAtRoot(String path) {
    return stable.matches(path) && mayPublish(path);
  }

  @Override
  public @Nullable StaticFile atRoot(String path) throws IOException {
    return stable.matches(path) ? published(path) : null;
  }

  private @Nullable Content find(String path) throws IOException {
    if (!isName(path)) {
      return null;
    }
    for (Path directory : options.directories()) {
      Content content = inDirectory(directory, path);
      if (content != null) {
        return content;
      }
    }
    for (String location : options.locations()) {
      URL found = options.loader().getResource(location + "/" + path);
      Content content = found == null ? null : content(found);
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  private static @Nullable Content inDirectory(Path directory, String path) throws IOException {
    Path file = directory.resolve(path);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    Path real = file.toRealPath();
    return real.startsWith(directory.toRealPath())
        ? new Content.OfFile(real, Files.size(real))
        : null;
  }

  /** Read at once: a jar's entry is gone when the jar is closed. */
  private static @Nullable Content content(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      if (isDirectory(jar)) {
        return null;
      }
    } else if (url.getProtocol().equals("file") && !isFile(url)) {
      return null;
    }
    try (InputStream in = connection.getInputStream()) {
      return Content.of(in.readAllBytes());
    }
  }

  /** It may have no entry of its own. */
  private static boolean isDirectory(JarURLConnection connection) throws IOException {
    try {
      boolean directory = connection.getJarEntry().isDirectory();
      if (directory) {
        connection.getJarFile().close();
      }
      return directory;
    } catch (FileNotFoundException e) {
      return true;
    }
  }

  private static boolean isFile(URL url) {
    return Files.isRegularFile(Path.of(URI.create(url.toString())));
  }
}
