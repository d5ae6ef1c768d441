package io.pallet.config.assets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an application says of its static files.
 *
 * @param owner a class of the application: its class loader finds the files, and its own jar wins
 *     over others; null: the thread's class loader, and no jar is the application's own
 * @param directories directories that win over the class path; they need not exist
 * @param locations directories of the class path, the first wins; they need not exist
 * @param winners for paths, with {@code *} and {@code **}, that several jars have: the beginning of
 *     the name of the jar that wins
 * @param stable which files are published under their own names too
 * @param digested which files' names hold a digest of the content already, beside those that look
 *     so
 * @param strict whether a reference to a file that is not there is an error
 * @param live whether files have their own names and are read from the sources each time, wherever
 *     the application runs
 */
public record AssetOptions(
    @Nullable Class<?> owner,
    List<Path> directories,
    List<String> locations,
    Map<String, String> winners,
    List<String> stable,
    List<String> digested,
    boolean strict,
    boolean live) {

  /** Of patterns that overlap the first in order decides, whoever looks. */
  public AssetOptions {
    winners = Collections.unmodifiableMap(new TreeMap<>(winners));
  }

  /** Where an application and its jars have static files. */
  public static final List<String> LOCATIONS = List.of("static", "public", "META-INF/resources");

  /** What browsers and robots ask for by name. */
  static final List<String> STABLE = List.of("favicon.ico", "robots.txt", ".well-known/**");

  /** The usual, for whoever asks. */
  public static final AssetOptions DEFAULT = of(null);

  /** The usual, for the application that has this class. */
  public static AssetOptions of(@Nullable Class<?> owner) {
    return new AssetOptions(owner, List.of(), LOCATIONS, Map.of(), STABLE, List.of(), false, false);
  }

  /** The same with these directories before the class path. */
  public AssetOptions withDirectories(List<Path> first) {
    return new AssetOptions(
        owner, List.copyOf(first), locations, winners, stable, digested, strict, live);
  }

  /** The same with these directories of the class path. */
  public AssetOptions withLocations(List<String> known) {
    return new AssetOptions(
        owner, directories, List.copyOf(known), winners, stable, digested, strict, live);
  }

  /** The same where the jar whose name begins so gives the files at these paths. */
  public AssetOptions withWinner(String paths, String jar) {
    Map<String, String> more = new TreeMap<>(winners);
    more.put(paths, jar);
    return new AssetOptions(owner, directories, locations, more, stable, digested, strict, live);
  }

  /** The same with more files that are published under their own names too. */
  public AssetOptions withStable(List<String> more) {
    return new AssetOptions(
        owner, directories, locations, winners, join(stable, more), digested, strict, live);
  }

  /** The same with more files whose names hold a digest already. */
  public AssetOptions withDigested(List<String> more) {
    return new AssetOptions(
        owner, directories, locations, winners, stable, join(digested, more), strict, live);
  }

  /** The same where a missing file is an error. */
  public AssetOptions withStrict(boolean wanted) {
    return new AssetOptions(owner, directories, locations, winners, stable, digested, wanted, live);
  }

  /** The same where files are read anew each time, for who works on them. */
  public AssetOptions withLive(boolean wanted) {
    return new AssetOptions(
        owner, directories, locations, winners, stable, digested, strict, wanted);
  }

  private static List<String> join(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  ClassLoader loader() {
    ClassLoader loader =
        owner == null ? Thread.currentThread().getContextClassLoader() : owner.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }
}
