package io.pallet.config.bench;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.AssetOptions;
import io.pallet.config.cli.Commands;
import io.pallet.config.deploy.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What it takes to collect static files, in whole processes in turn with plain tools, and with
 * Django and WhiteNoise where Debian's python3-django and python3-whitenoise are installed.
 */
public final class StaticRounds {

  private static final String PYTHON = "/usr/bin/python3";

  private static final String DJANGO =
      """
      import sys
      from django.conf import settings
      from django.core.management import call_command
      settings.configure(INSTALLED_APPS=["django.contrib.staticfiles"], STATIC_URL="/static/",
          STATICFILES_STORAGE=sys.argv[1], STATICFILES_DIRS=[sys.argv[2]], STATIC_ROOT=sys.argv[3])
      import django
      django.setup()
      call_command("collectstatic", interactive=False, verbosity=0)
      """;

  private static final String READ =
      "find \"$1\" -type f -print0 | xargs -0 -P2 -n 20 sha256sum > /dev/null";

  /** Copies, digests and compresses, on two processes, what a collection copies and compresses. */
  private static final String COMPRESS =
      READ
          + """
          ; cp -r "$1" "$2"
          texts() { find "$1" -type f ! -name '*.png' -print0; }
          texts "$2" | xargs -0 -P2 -n 8 gzip -9 -k -n -f
          texts "$2" | xargs -0 -P2 -n 8 brotli -q 11 -k -f
          """;

  private final Path work;
  private final int rounds;
  private final List<String> path;

  private StaticRounds(Path work, int rounds) throws IOException {
    this.work = work;
    this.rounds = rounds;
    this.path = Rounds.packed(work);
  }

  /** An application whose static files are in the directory {@code FILES}. */
  public static final class Collecting implements Application {

    public static void main(String[] arguments) {
      Commands.run(new Collecting(), arguments);
    }

    @Override
    public String name() {
      return "collecting";
    }

    @Override
    public AssetOptions assets() {
      return AssetOptions.of(Collecting.class)
          .withLocations(List.of())
          .withDirectories(List.of(Path.of(System.getenv("FILES"))));
    }

    @Override
    public AutoCloseable serve(PalletConfig config, List<String> arguments) {
      throw new UnsupportedOperationException("nothing is served");
    }
  }

  /**
   * Runs it.
   *
   * @param arguments how many rounds, how many files of 1 to 20 KB, and how many of 1 MB; those
   *     that are compressed are a fifth of that
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    int small = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    int large = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
    Path work = Files.createTempDirectory("static");
    try {
      StaticRounds all = new StaticRounds(work, rounds);
      all.plain("small", files("small", work, small, 1_000, 20_000));
      all.plain("large", files("large", work, large, 1_000_000, 1_000_001));
      all.compressed(files("some", work, small / 5, 1_000, 20_000));
    } finally {
      Rounds.delete(work);
    }
  }

  private void plain(String title, Path files) throws Exception {
    String archive = work.resolve(title + ".jsa").toString();
    String[] options = {"--no-compression", "--output", out("built")};
    Rounds.take(ours(List.of("-XX:ArchiveClassesAtExit=" + archive), files, options));
    List<String> archived = List.of("-XX:SharedArchiveFile=" + archive);
    List<String> simple = List.of(archived.get(0), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    Rounds first =
        new Rounds()
            .with("read and SHA-256", shell(READ, files))
            .with("cp -r", command("cp", "-r", files.toString(), out("cp")))
            .withTool("rsync", "rsync -a", rsync("-a", files))
            .with("collectstatic --output", ours(files, options))
            .with("the same with an archive", ours(archived, files, options))
            .with("the same, one compiler", ours(simple, files, options))
            .with("collectstatic", ours(files, "--no-compression"));
    Rounds again =
        new Rounds()
            .withTool("rsync", "rsync -a", rsync("-a", files))
            .withTool("rsync", "rsync --checksum", rsync("-ac", files))
            .with("collectstatic", ours(files, "--no-compression"))
            .with("the same with an archive", ours(archived, files, "--no-compression"));
    if (hasDjango()) {
      ProcessBuilder manifest =
          django("django.contrib.staticfiles.storage.ManifestStaticFilesStorage", files, "django");
      first.with("Django's manifest", manifest);
      again.with("Django's manifest", manifest);
    }
    first.run(title + ", first", rounds, label -> clear());
    again.run(title + ", nothing changed", rounds, label -> {});
    clear();
  }

  private void compressed(Path files) throws Exception {
    Rounds all =
        new Rounds()
            .withTool("brotli", "cp, sha256sum, gzip, brotli", shell(COMPRESS, files))
            .with("collectstatic --output", ours(files, "--output", out("built")));
    if (hasDjango()) {
      all.with(
          "WhiteNoise",
          django("whitenoise.storage.CompressedManifestStaticFilesStorage", files, "whitenoise"));
    }
    all.run("small, compressed", Math.min(rounds, 2), label -> clear());
    clear();
  }

  private static ProcessBuilder command(String... command) {
    return new ProcessBuilder(command);
  }

  private ProcessBuilder shell(String script, Path files) {
    return command("sh", "-c", script, "sh", files.toString(), out("plain"));
  }

  private ProcessBuilder rsync(String options, Path files) {
    return command("rsync", options, files + "/", out("rsync") + "/");
  }

  private ProcessBuilder ours(Path files, String... options) {
    return ours(List.of(), files, options);
  }

  /** As an application without a framework runs it: with the core, what it requires, and codecs. */
  private ProcessBuilder ours(List<String> jvm, Path files, String... options) {
    String names = Rounds.CORE + "|brotli4j|/service-|native-linux|zstd-jni";
    String[] arguments = new String[options.length + 1];
    arguments[0] = "collectstatic";
    System.arraycopy(options, 0, arguments, 1, options.length);
    ProcessBuilder builder = Rounds.java(path, names, jvm, Collecting.class, arguments);
    builder
        .environment()
        .putAll(
            Map.of(
                "FILES", files.toString(), "ENVIRONMENT", "staging", "STATIC_DIR", out("published")));
    return builder;
  }

  private static boolean hasDjango() throws Exception {
    return new ProcessBuilder(PYTHON, "-c", "import django, whitenoise, brotli").start().waitFor()
        == 0;
  }

  private ProcessBuilder django(String storage, Path files, String out) {
    return command(PYTHON, "-c", DJANGO, storage, files.toString(), out(out));
  }

  private String out(String name) {
    return work.resolve("out").resolve(name).toString();
  }

  private void clear() throws IOException {
    Rounds.delete(work.resolve("out"));
    Files.createDirectory(work.resolve("out"));
  }

  /** Style sheets that name pictures, scripts, texts, and what does not gain by compression. */
  private static Path files(String name, Path work, int count, int least, int most)
      throws IOException {
    Random random = new Random(20);
    Path root = Files.createDirectory(work.resolve(name));
    List<String> kinds = List.of("css", "js", "svg", "html", "png");
    for (int i = 0; i < count; i++) {
      String kind = kinds.get(i % kinds.size());
      Path directory = Files.createDirectories(root.resolve(kind).resolve("part" + i % 40));
      byte[] content = new byte[random.nextInt(least, most)];
      if (kind.equals("png")) {
        random.nextBytes(content);
      } else {
        write(random, content, kind);
      }
      Files.write(directory.resolve("file" + i + "." + kind), content);
    }
    return root;
  }

  private static void write(Random random, byte[] content, String kind) {
    StringBuilder text = new StringBuilder();
    if (kind.equals("css")) {
      text.append("body { background: url(\"../../png/part4/file4.png\"); }\n");
    }
    while (text.length() < content.length) {
      String word = "word" + (int) Math.abs(random.nextGaussian() * 60);
      text.append(
          switch (kind) {
            case "css" -> "." + word + " { color: #" + random.nextInt(1 << 24) + "; }\n";
            case "js" -> "const " + word + " = this." + word + "(\"" + word + "\");\n";
            default -> "<p class=\"" + word + "\">" + random.nextInt() + "</p>\n";
          });
    }
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) text.charAt(i);
    }
  }
}
