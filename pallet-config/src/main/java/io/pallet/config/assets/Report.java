package io.pallet.config.assets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a publication did.
 *
 * @param files how many files the release has, compressed forms not counted
 * @param bytes their size
 * @param written how many files were written, compressed forms among them; with a dry run, how many
 *     would be, but for compressed forms
 * @param removed how many files of earlier releases were removed
 * @param compressed the compressed forms, by encoding
 * @param findings what people should know of the files
 */
public record Report(
    int files,
    long bytes,
    int written,
    int removed,
    Map<String, Compressed> compressed,
    List<Finding> findings) {

  /** Of what is published nowhere. */
  public static final Report NONE = new Report(0, 0, 0, 0, Map.of(), List.of());

  /**
   * The forms of one encoding.
   *
   * @param saved how many bytes less than the files that have one
   */
  public record Compressed(int files, long bytes, long saved) {}

  static Report of(Manifest manifest, int written, int removed, List<Finding> findings) {
    long bytes = 0;
    Map<Encoding, Compressed> sums = new EnumMap<>(Encoding.class);
    for (Manifest.Entry entry : manifest.files().values()) {
      bytes += entry.size();
      entry
          .encodings()
          .forEach(
              (encoding, form) ->
                  sums.merge(
                      encoding,
                      new Compressed(1, form.size(), entry.size() - form.size()),
                      Report::sum));
    }
    Map<String, Compressed> compressed = new TreeMap<>();
    sums.forEach((encoding, sum) -> compressed.put(encoding.token(), sum));
    return new Report(
        manifest.files().size(), bytes, written, removed, compressed, List.copyOf(findings));
  }

  private static Compressed sum(Compressed one, Compressed other) {
    return new Compressed(
        one.files + other.files, one.bytes + other.bytes, one.saved + other.saved);
  }

  /** Whether anything is different now. */
  public boolean changed() {
    return written + removed > 0;
  }
}
