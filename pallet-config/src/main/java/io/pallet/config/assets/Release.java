package io.pallet.config.assets;

import io.pallet.config.assets.Manifest.Entry;
import io.pallet.config.assets.StaticFile.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The static files of one release of an application, with their published names.
 *
 * @param files sorted by logical path
 * @param made how the compressed forms were made; null where they are yet to be made
 * @param findings what people should know of them
 * @param status what the file systems say of where they come from
 */
record Release(
    List<StaticFile> files, @Nullable String made, List<Finding> findings, StatusSum status) {

  /** Where on the class path the result of an earlier collection is looked for. */
  static final String LOCATION = "META-INF/pallet/static/";

  /**
   * The files that were listed, named and linked.
   *
   * @throws StaticFilesException where they cannot be published as they are
   */
  static Release of(Collector collector, AssetOptions options, String staticPath, Kept kept)
      throws IOException, StaticFilesException {
    List<Finding> findings = collector.findings();
    List<Asset> assets = Selection.of(collector, options);
    refuseErrors(findings);
    List<StaticFile> files = Linker.link(assets, options, staticPath, findings, kept);
    refuseErrors(findings);
    findings.sort(null);
    return new Release(files, null, findings, collector.status());
  }

  private static void refuseErrors(List<Finding> findings) throws StaticFilesException {
    List<Finding> errors = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.isError()) {
        errors.add(finding);
      }
    }
    if (!errors.isEmpty()) {
      errors.sort(null);
      throw new StaticFilesException(errors);
    }
  }

  /** The result of an earlier collection: in this directory, or else on the class path. */
  static Optional<Release> collected(Optional<Path> directory, AssetOptions options)
      throws IOException {
    if (directory.isPresent()) {
      Path root = directory.get();
      Path file = root.resolve(Manifest.NAME);
      if (!Files.isRegularFile(file)) {
        throw new FileSystemException(file.toString(), null, "is not there: run collectstatic");
      }
      try {
        return Optional.of(
            of(Content.read(file), (path, size) -> new Content.OfFile(root.resolve(path), size)));
      } catch (IOException e) {
        throw Content.named(e, file);
      }
    }
    ClassLoader loader = options.loader();
    URL found = Collector.own(LOCATION + Manifest.NAME, options);
    if (found == null) {
      return Optional.empty();
    }
    try (InputStream in = found.openStream()) {
      return Optional.of(
          of(
              in.readAllBytes(),
              (path, size) -> new Content.OfResource(loader, LOCATION + path, size)));
    } catch (IOException e) {
      throw Content.named(e, found);
    }
  }

  /** Where the file of a published name is. */
  private interface Place {
    Content content(String path, long size);
  }

  private static Release of(byte[] json, Place place) throws IOException {
    Manifest manifest = ManifestJson.read(json);
    List<StaticFile> files = new ArrayList<>();
    for (Map.Entry<String, Entry> named : manifest.files().entrySet()) {
      Entry entry = named.getValue();
      Map<Encoding, Variant> variants = new EnumMap<>(Encoding.class);
      entry
          .encodings()
          .forEach(
              (encoding, form) ->
                  variants.put(
                      encoding,
                      new Variant(
                          place.content(entry.path() + encoding.suffix(), form.size()),
                          form.sha256())));
      files.add(
          new StaticFile(
              named.getKey(),
              entry.path(),
              entry.immutable(),
              entry.stable(),
              place.content(entry.path(), entry.size()),
              entry.sha256(),
              variants));
    }
    StatusSum status = new StatusSum();
    status.add(Sha256.of(json).hex());
    return new Release(files, manifest.made(), List.of(), status);
  }

  /** Every name that it publishes, but for compressed forms: those give way to them. */
  Set<String> names() {
    Set<String> names = new HashSet<>(files.size() * 2);
    for (StaticFile file : files) {
      names.add(file.path());
      if (file.stable()) {
        names.add(file.logicalPath());
      }
    }
    return names;
  }

  /** The release as it is without compressed forms: the same for all who publish it. */
  String id() {
    return Manifest.of("", files).id();
  }
}
