package io.pallet.config.assets;

import io.pallet.config.assets.StaticFile.Variant;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a release into a directory that others read at the same time: the files with digested
 * names first, then those with stable names, the manifest last, and each of them whole or not at
 * all.
 */
final class Publisher implements Closeable {

  private static final String LOCK = Records.DIRECTORY + ".lock";

  private final Publication publication;
  private final Release release;
  private final Tree tree;
  private final Workshop workshop;
  private final PublishLock lock;
  private final Manifest previous;
  private final Set<String> taken;
  private final Forms forms;
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  private Publisher(Publication publication, Release release, Tree tree, PublishLock lock)
      throws IOException {
    this.publication = publication;
    this.release = release;
    this.tree = tree;
    this.lock = lock;
    this.workshop = new Workshop(tree, publication.mode() == Publication.Mode.VOLUME);
    this.previous = previous(tree);
    Codecs codecs = publication.compress() && release.made() == null ? Codecs.load() : Codecs.NONE;
    this.taken = release.names();
    this.forms = new Forms(previous, tree, workshop, codecs, taken);
  }

  /**
   * Brings a directory to a release; where nothing is to be done, nothing is written.
   *
   * @param sources what the receipt says of the sources; nothing: no receipt
   */
  static Report publish(Publication publication, Release release, Tree tree, String sources)
      throws IOException {
    if (publication.mode() == Publication.Mode.BUILD) {
      try (Publisher publisher = new Publisher(publication, release, tree, PublishLock.NONE)) {
        return publisher.build();
      }
    }
    try (PublishLock lock = PublishLock.take(tree.make(LOCK), publication.patience());
        Publisher publisher = new Publisher(publication, release, tree, lock)) {
      return publisher.publish(sources);
    }
  }

  /** What {@link #publish} would do, but for compressed forms, which would have to be made. */
  static Report preview(Release release, @Nullable Tree tree) throws IOException {
    List<StaticFile> files = release.files();
    Manifest manifest = Manifest.of("", files);
    Manifest there = tree == null ? Manifest.EMPTY : previous(tree);
    boolean named = manifest.withoutForms().equals(there.withoutForms());
    AtomicInteger missing = new AtomicInteger(named ? 0 : 1);
    Parallel.run(
        files.size(),
        i -> {
          StaticFile file = files.get(i);
          missing.addAndGet(isMissing(tree, file.path(), file) ? 1 : 0);
          missing.addAndGet(file.stable() && isMissing(tree, file.logicalPath(), file) ? 1 : 0);
        });
    return Report.of(manifest, missing.get(), 0, release.findings());
  }

  private static boolean isMissing(@Nullable Tree tree, String name, StaticFile file)
      throws IOException {
    return tree == null || !isThere(tree, name, file.content().size(), file.sha256());
  }

  /** The manifest that is there, or an empty one: it only saves work. */
  private static Manifest previous(Tree tree) throws IOException {
    Path file = tree.find(Manifest.NAME);
    FileStatus status = file == null ? null : Tree.status(file);
    if (file == null || status == null || !status.file()) {
      return Manifest.EMPTY;
    }
    byte[] text = Content.read(file);
    try {
      return ManifestJson.read(text);
    } catch (IOException e) {
      return Manifest.EMPTY; // somebody else's, or broken: it is replaced
    }
  }

  private Report publish(String sources) throws IOException {
    workshop.removeOthers(lock.isHeld());
    List<Records.Entry> before = Records.read(tree);
    record(before);
    Manifest manifest = publishAll(Records.names(before));
    int removed = lock.isHeld() ? removeExpired() : 0;
    tree.sync();
    Report report = Report.of(manifest, written.get(), removed, release.findings());
    if (!sources.isEmpty() && (report.changed() || !Receipt.isThere(tree))) {
      Receipt.write(tree, workshop, sources, manifest.names(), report);
    }
    return report;
  }

  /** The same for a directory of one's own, from which all else that was built is gone then. */
  private Report build() throws IOException {
    Set<String> before = new TreeSet<>(previous.names());
    Manifest manifest = publishAll(before);
    manifest.names().forEach(before::remove);
    int removed = 0;
    for (String name : before) {
      removed += tree.remove(name) ? 1 : 0;
    }
    return Report.of(manifest, written.get(), removed, release.findings());
  }

  /** Says first what may be written, so that nothing is ever left that nobody knows. */
  private void record(List<Records.Entry> before) throws IOException {
    Set<String> names = new TreeSet<>();
    for (StaticFile file : release.files()) {
      Manifest.addForms(file.path(), forms.possible(file), names);
      if (file.stable()) {
        Manifest.addForms(file.logicalPath(), forms.possible(file), names);
      }
    }
    String id = release.id();
    Instant now = Instant.now();
    for (Records.Entry earlier : before) {
      if (earlier.id().equals(id)) {
        names.addAll(earlier.names()); // forms that are no longer made are still ours
      }
    }
    Records.Entry entry = new Records.Entry(id, now, names);
    boolean known =
        previous.id().equals(id)
            && !before.isEmpty()
            && before.get(0).id().equals(id)
            && before.get(0).names().equals(names);
    if (!known) {
      recordLast(before, id, now.minusNanos(1));
      record(entry);
    }
  }

  /** The release that is there until now: what came behind it has failed, and ended nothing. */
  private void recordLast(List<Records.Entry> before, String id, Instant time) throws IOException {
    String last = previous.id();
    for (Records.Entry earlier : before.subList(Math.min(1, before.size()), before.size())) {
      if (earlier.id().equals(last) && !last.equals(id)) {
        record(new Records.Entry(last, time, earlier.names()));
      }
    }
  }

  private void record(Records.Entry entry) throws IOException {
    workshop.put(Records.DIRECTORY + entry.id(), Content.of(entry.text()));
  }

  /**
   * Writes everything, the manifest last.
   *
   * @param ours what an earlier run has written, as far as is known
   */
  private Manifest publishAll(Set<String> ours) throws IOException {
    List<StaticFile> published = publishDigested();
    for (StaticFile file : published) {
      if (file.stable()) {
        publishStable(file, ours);
      }
    }
    if (publication.mode() == Publication.Mode.VOLUME) {
      tree.sync();
    }
    String made = release.made() == null ? forms.made() : release.made();
    Manifest manifest = Manifest.of(made, published);
    byte[] text = ManifestJson.write(manifest);
    ensure(Manifest.NAME, Content.of(text), Sha256.of(text));
    return manifest;
  }

  /** All digested names, the largest files first, so that no processor waits for the last. */
  private List<StaticFile> publishDigested() throws IOException {
    List<StaticFile> files = release.files();
    Integer[] order = new Integer[files.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> -files.get(i).content().size()));
    StaticFile[] published = new StaticFile[order.length];
    Parallel.run(
        order.length,
        i -> {
          published[order[i]] = publish(files.get(order[i]));
          publication.progress().at(done.incrementAndGet(), order.length);
        });
    return Arrays.asList(published);
  }

  private StaticFile publish(StaticFile file) throws IOException {
    ensure(file.path(), file.content(), file.sha256());
    Map<Encoding, Variant> made = file.variants();
    if (made == null) {
      return file.with(forms.make(file, written));
    }
    ensure(file.path(), made);
    return file;
  }

  /** What cannot be named by its content: at least no compressed form outlives its file. */
  private void publishStable(StaticFile file, Set<String> ours) throws IOException {
    String name = file.logicalPath();
    Map<Encoding, Variant> variants = file.variants() == null ? Map.of() : file.variants();
    boolean changes = !isThere(tree, name, file.content().size(), file.sha256());
    for (Encoding encoding : Encoding.values()) {
      String form = name + encoding.suffix();
      boolean stale = changes || !variants.containsKey(encoding);
      if (ours.contains(form) && stale && !taken.contains(form)) {
        tree.remove(form);
      }
    }
    ensure(name, file.content(), file.sha256());
    ensure(name, variants);
  }

  private void ensure(String name, Map<Encoding, Variant> variants) throws IOException {
    for (Map.Entry<Encoding, Variant> form : variants.entrySet()) {
      Variant variant = form.getValue();
      if (!taken.contains(name + form.getKey().suffix())) {
        ensure(name + form.getKey().suffix(), variant.content(), variant.digest());
      }
    }
  }

  private void ensure(String name, Content content, Sha256 sha256) throws IOException {
    if (!isThere(tree, name, content.size(), sha256)) {
      workshop.put(name, content);
      written.incrementAndGet();
    }
  }

  /** Whether a name has this content already, and everybody may read it. */
  static boolean isThere(Tree tree, String name, long size, Sha256 sha256) throws IOException {
    if (tree.isFresh(name)) {
      return false;
    }
    Path path = tree.find(name);
    FileStatus status = path == null ? null : Tree.status(path);
    return path != null
        && status != null
        && status.file()
        && status.size() == size
        && status.readable()
        && Sha256.of(new Content.OfFile(path, size)).equals(sha256);
  }

  private int removeExpired() throws IOException {
    List<Records.Entry> all = Records.read(tree);
    String current = release.id();
    List<Records.Entry> expired =
        publication.clear()
            ? all.stream().filter(entry -> !entry.id().equals(current)).toList()
            : Records.expired(all, current, publication.keep(), Instant.now());
    return Records.remove(expired, all, tree);
  }

  @Override
  public void close() throws IOException {
    workshop.close();
  }
}
