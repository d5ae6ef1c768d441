package io.pallet.config.assets;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The static files as an application uses them: their URLs, and what to answer where no front-end
 * server does. Nothing is read until it is used.
 */
public final class Assets {

  private final StaticFiles settings;

  /** What the decoded paths of published names begin with. */
  private final String prefix;

  private final boolean local;
  private final AssetOptions options;
  private volatile @Nullable Served served;

  /**
   * @param local whether files have their own names and are read from the sources each time, as on
   *     a developer's machine
   */
  public Assets(StaticFiles settings, boolean local, AssetOptions options) {
    this.settings = settings;
    String decoded = Urls.decode(settings.urlPath());
    this.prefix = decoded == null ? settings.urlPath() : decoded;
    this.local = local || options.live();
    this.options = options;
  }

  /**
   * The URL of a file, with a digest of its content in it.
   *
   * @param logicalPath its name below the static URL: {@code css/app.css}
   * @throws IllegalArgumentException where there is no such file
   */
  public String url(String logicalPath) {
    try {
      return settings.url() + Urls.encode(required(logicalPath, served().path(logicalPath)));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The value of its {@code integrity} attribute.
   *
   * @throws IllegalArgumentException where there is no such file
   */
  public String integrity(String logicalPath) {
    try {
      return required(logicalPath, served().sha256(logicalPath)).integrity();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The value of a {@code Link} header that makes browsers load it early: {@code
   * </static/css/app.3f9c2a1b7d04.css>; rel=preload; as=style}.
   *
   * @throws IllegalArgumentException where there is no such file, or it is of a kind that is not
   *     preloaded
   */
  public String preload(String logicalPath) {
    MediaType type = MediaType.of(logicalPath);
    if (type.destination().isEmpty()) {
      throw new IllegalArgumentException(logicalPath + " is of a kind that is not preloaded");
    }
    boolean module = LogicalPath.extension(logicalPath).equals("mjs");
    boolean anonymous = type.destination().equals("font") || type.destination().equals("fetch");
    return "<"
        + url(logicalPath)
        + (module ? ">; rel=modulepreload" : ">; rel=preload; as=" + type.destination())
        + (anonymous ? "; crossorigin" : "");
  }

  /**
   * What a page is to name in place of a plain URL of this site: {@code /static/css/app.css}, and
   * {@code /css/app.css} too, are the {@link #url} of that file. All else stays as it is, and so
   * does a page, whose own links would lead elsewhere.
   */
  public String link(String plain) {
    String text = Reference.path(plain);
    String path = Urls.decode(text);
    if (path == null || !path.startsWith("/") || MediaType.of(path).isPage()) {
      return plain;
    }
    try {
      String found =
          path.startsWith(prefix) ? served().path(path.substring(prefix.length())) : null;
      found = found == null ? served().path(path.substring(1)) : found;
      return found == null
          ? plain
          : settings.url() + Urls.encode(found) + plain.substring(text.length());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Whether a request for this path may be answered, as far as can be told without reading a file:
   * for who may not wait for one.
   *
   * @param path as it stands in the URL
   */
  public boolean concerns(String path) {
    String decoded = Urls.decode(path);
    if (decoded == null || !decoded.startsWith("/")) {
      return false;
    }
    return decoded.startsWith(prefix) && served().mayPublish(decoded.substring(prefix.length()))
        || served().mayBeAtRoot(decoded.substring(1));
  }

  /**
   * What to answer to a request; empty where it is for no static file of this release, nor for one
   * of an earlier release that is still kept.
   */
  public Optional<Answer> answer(AssetRequest request) throws IOException {
    String path = Urls.decode(request.path());
    StaticFile file = path == null ? null : file(path);
    return file == null
        ? Optional.empty()
        : Optional.of(Answers.of(file, settings.isElsewhere(), request));
  }

  private @Nullable StaticFile file(String path) throws IOException {
    if (path.startsWith(prefix)) {
      StaticFile file = served().published(path.substring(prefix.length()));
      if (file != null) {
        return file;
      }
    }
    return path.startsWith("/") ? served().atRoot(path.substring(1)) : null;
  }

  /**
   * Reads what is to be known before the first request, so that none waits for it.
   *
   * @throws IllegalStateException where the files cannot be read, or contradict each other
   */
  public Assets load() {
    served();
    return this;
  }

  private Served served() {
    Served known = served;
    if (known == null) {
      synchronized (this) {
        known = served;
        if (known == null) {
          known = Served.open(settings, local, options);
          served = known;
        }
      }
    }
    return known;
  }

  static IllegalStateException unreadable(IOException e) {
    return new IllegalStateException("static files cannot be read: " + e.getMessage(), e);
  }

  private static <T> T required(String logicalPath, @Nullable T found) {
    if (found == null) {
      throw new IllegalArgumentException("there is no static file " + logicalPath);
    }
    return found;
  }

  /** Whether both are of the same settings. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Assets that
        && settings.equals(that.settings)
        && local == that.local
        && options.equals(that.options);
  }

  @Override
  public int hashCode() {
    return settings.hashCode() + options.hashCode();
  }

  @Override
  public String toString() {
    return "Assets[" + settings.url() + "]";
  }
}
