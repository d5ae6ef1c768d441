package io.pallet.config.assets;

import io.pallet.config.assets.Collector.Candidate;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files as their sources have them right now, under their own names: for who works on them. */
final class SourceFiles implements Served {

  private final AssetOptions options;
  private final Glob stable;
  private final Selection selection;

  SourceFiles(AssetOptions options) {
    this.options = options;
    this.stable = Glob.of(options.stable());
    this.selection = new Selection(options, List.of());
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
      Content content = inDirectory(directory, directory.resolve(path));
      if (content != null) {
        return content;
      }
    }
    return onClassPath(path);
  }

  private @Nullable Content onClassPath(String path) throws IOException {
    List<Candidate> all = new ArrayList<>();
    for (String location : options.locations()) {
      String name = location + "/" + path;
      for (URL found : Collections.list(options.loader().getResources(name))) {
        Content content = content(found, path);
        if (content != null) {
          all.add(new Candidate(Collector.origin(found, name, all.size(), options), content));
        }
      }
    }
    if (all.isEmpty()) {
      return null;
    }
    Candidate preferred = selection.preferred(path, all);
    return preferred == null ? all.get(0).content() : preferred.content();
  }

  private static @Nullable Content inDirectory(Path directory, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    Path real = file.toRealPath();
    return real.startsWith(directory.toRealPath())
        ? new Content.OfFile(real, Files.size(real))
        : null;
  }

  /** Read at once: a jar's entry is gone when the jar is closed. */
  private static @Nullable Content content(URL url, String path) throws IOException {
    if (url.getProtocol().equals("file")) {
      Path file = Path.of(URI.create(url.toString()));
      String up = "../".repeat(path.split("/", -1).length);
      return inDirectory(file.resolve(up).normalize(), file);
    }
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar && isDirectory(jar)) {
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
}
