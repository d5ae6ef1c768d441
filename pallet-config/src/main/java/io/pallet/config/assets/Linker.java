package io.pallet.config.assets;

import io.pallet.config.env.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every file its published name, with the references in style sheets and scripts rewritten to
 * published names, what is referred to first.
 */
final class Linker {

  /** Larger style sheets and scripts are published as they are. */
  private static final long LARGEST = 8L << 20;

  private final List<Asset> assets;
  private final AssetOptions options;
  private final String staticPath;
  private final List<Finding> findings;
  private final Kept kept;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final DigestedName.Bundled[] bundled;
  private final boolean[] stable;
  private final @Nullable List<Link>[] links;
  private final @Nullable StaticFile[] linked;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists cannot be made otherwise
  private Linker(
      List<Asset> assets,
      AssetOptions options,
      String staticPath,
      List<Finding> findings,
      Kept kept) {
    this.kept = kept;
    this.assets = assets;
    this.options = options;
    this.staticPath = staticPath;
    this.findings = findings;
    bundled = new DigestedName.Bundled[assets.size()];
    stable = new boolean[assets.size()];
    links = new List[assets.size()];
    linked = new StaticFile[assets.size()];
  }

  /**
   * The files with their published names, in the order of the assets.
   *
   * @param staticPath the path of the static URL: what begins with it names a file of ours too
   * @param findings takes missing references
   * @param kept where contents are kept for who reads them next
   */
  static List<StaticFile> link(
      List<Asset> assets,
      AssetOptions options,
      String staticPath,
      List<Finding> findings,
      Kept kept)
      throws IOException {
    return new Linker(assets, options, staticPath, findings, kept).link();
  }

  private List<StaticFile> link() throws IOException {
    nameBundled();
    Parallel.run(assets.size(), this::read);
    keepWhatBundlersName();
    for (List<int[]> level : Components.levels(edges())) {
      Parallel.run(level.size(), i -> linkComponent(level.get(i)));
    }
    List<StaticFile> files = new ArrayList<>(assets.size());
    for (int i = 0; i < linked.length; i++) {
      files.add(file(i));
    }
    return files;
  }

  private StaticFile file(int index) {
    StaticFile file = linked[index];
    if (file == null) {
      throw new IllegalStateException(assets.get(index).path() + " comes before what it needs");
    }
    return file;
  }

  private void nameBundled() {
    Glob digested = Glob.of(options.digested());
    Glob stays = Glob.of(options.stable());
    for (int i = 0; i < assets.size(); i++) {
      String path = assets.get(i).path();
      indexes.put(path, i);
      stable[i] = stays.matches(path);
      bundled[i] = DigestedName.bundled(path, digested);
    }
  }

  /** Takes the references out of a file; one without references is done here. */
  private void read(int index) throws IOException {
    Asset asset = assets.get(index);
    String extension = LogicalPath.extension(asset.path());
    if (!Scanner.reads(extension) || asset.content().size() > LARGEST) {
      if (Scanner.reads(extension)) {
        tell(Finding.warning(asset.path(), "is too large for its references to be rewritten"));
      }
      finishPlain(index, asset.content());
      return;
    }
    byte[] content = asset.content().bytes();
    List<Link> found = new ArrayList<>();
    for (Reference reference : Scanner.scan(content, extension)) {
      addLink(asset.path(), content, reference, found);
    }
    if (found.isEmpty() || bundled[index] != DigestedName.Bundled.NO) {
      finish(index, kept.keep(asset.content(), content), Sha256.of(content));
    }
    if (!found.isEmpty()) {
      links[index] = found;
    }
  }

  private void finishPlain(int index, Content content) throws IOException {
    if (content.size() <= Kept.LARGEST) {
      byte[] bytes = content.bytes();
      finish(index, kept.keep(content, bytes), Sha256.of(bytes));
    } else {
      finish(index, content, Sha256.of(content));
    }
  }

  private void addLink(String base, byte[] content, Reference reference, List<Link> found) {
    String text = reference.text(content);
    String target = Reference.target(Link.unescaped(text), reference.module(), base, staticPath);
    if (target == null || target.isEmpty()) {
      return;
    }
    Integer known = indexes.get(target);
    if (known != null) {
      found.add(new Link(reference, text, known));
    } else {
      int line = 1;
      for (int i = 0; i < reference.from(); i++) {
        line += content[i] == '\n' ? 1 : 0;
      }
      String message = "refers to " + text + ", which is not there";
      tell(new Finding(options.strict() ? Severity.ERROR : Severity.WARNING, base, line, message));
    }
  }

  private void tell(Finding finding) {
    synchronized (findings) {
      findings.add(finding);
    }
  }

  private void finish(int index, Content content, Sha256 sha256) {
    finish(index, content, sha256, sha256.name());
  }

  private void finish(int index, Content content, Sha256 sha256, String digest) {
    String path = assets.get(index).path();
    boolean own = bundled[index] == DigestedName.Bundled.NO;
    linked[index] =
        new StaticFile(
            path,
            own ? DigestedName.of(path, digest) : path,
            bundled[index] != DigestedName.Bundled.LIKELY,
            stable[index] && own,
            content,
            sha256,
            null);
  }

  /**
   * What a bundler has made is left alone, with all that is in it: what it names is there under
   * that name too.
   */
  private void keepWhatBundlersName() {
    for (int i = 0; i < links.length; i++) {
      List<Link> found = links[i];
      if (found == null || bundled[i] == DigestedName.Bundled.NO) {
        continue;
      }
      links[i] = null;
      for (Link link : found) {
        StaticFile target = linked[link.target()];
        stable[link.target()] = true;
        if (target != null) {
          finish(link.target(), target.content(), target.sha256());
        }
      }
    }
  }

  /** The files that each file with references to rewrite refers to. */
  private int[][] edges() {
    int[][] edges = new int[links.length][];
    for (int i = 0; i < links.length; i++) {
      List<Link> found = links[i];
      if (found != null) {
        edges[i] = found.stream().mapToInt(Link::target).toArray();
      }
    }
    return edges;
  }

  private void linkComponent(int[] component) throws IOException {
    Arrays.sort(component);
    boolean circle = component.length > 1 || refersToItself(component[0]);
    if (circle) {
      linkCircle(component);
      return;
    }
    int index = component[0];
    List<Edit> edits = edits(index);
    byte[] content = Edit.apply(edits, original(index).bytes());
    finish(
        index,
        kept.keep(new Edit.Edited(original(index), edits, content.length), content),
        Sha256.of(content));
  }

  private void linkCircle(int[] component) throws IOException {
    String digest = digestOf(component);
    String[] names = new String[component.length];
    for (int i = 0; i < component.length; i++) {
      int index = component[i];
      Sha256 own = Sha256.of(utf8(digest + assets.get(index).path()));
      names[i] = own.name();
      // a first time for the name alone, which the others of the circle need
      finish(index, original(index), own);
    }
    for (int i = 0; i < component.length; i++) {
      int index = component[i];
      List<Edit> edits = edits(index);
      byte[] content = Edit.apply(edits, original(index).bytes());
      finish(
          index,
          new Edit.Edited(original(index), edits, content.length),
          Sha256.of(content),
          names[i]);
    }
  }

  private boolean refersToItself(int index) {
    List<Link> found = links[index];
    return found != null && found.stream().anyMatch(link -> link.target() == index);
  }

  /** The digest of a circle: of its files with all references rewritten but those within it. */
  private String digestOf(int[] component) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int index : component) {
      Sha256 content = Sha256.of(Edit.apply(edits(index), original(index).bytes()));
      text.append(assets.get(index).path()).append('\n').append(content).append('\n');
    }
    return Sha256.of(utf8(text.toString())).hex();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Content original(int index) {
    return assets.get(index).content();
  }

  /** The edits of a file to the targets that have their names by now. */
  private List<Edit> edits(int index) {
    List<Edit> edits = new ArrayList<>();
    List<Link> found = links[index];
    for (Link link : found == null ? List.<Link>of() : found) {
      StaticFile target = linked[link.target()];
      if (target != null && !target.path().equals(target.logicalPath())) {
        edits.add(link.edit(target));
      }
    }
    return List.copyOf(edits);
  }
}
