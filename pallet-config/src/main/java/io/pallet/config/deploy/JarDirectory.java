package io.pallet.config.deploy;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The directory at the end of a jar: the names, sizes and checksums of all its files. It is read by
 * hand, for {@code JarFile} makes an index of it first, which for the jars of an application takes
 * longer than everything else here.
 *
 * @param checksum of the whole directory
 * @param classPath what the manifest's {@code Class-Path} names
 */
record JarDirectory(long checksum, List<String> classPath) {

  private static final int END = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int END_MARK = 0x06054b50;
  private static final int ENTRY = 46;
  private static final int ENTRY_MARK = 0x02014b50;
  private static final int LOCAL_ENTRY = 30;
  private static final byte[] MANIFEST = "META-INF/MANIFEST.MF".getBytes(StandardCharsets.US_ASCII);

  static JarDirectory read(File jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar, "r")) {
      ByteBuffer end = end(file, END);
      if (end == null) {
        end = end(file, END + LONGEST_COMMENT);
      }
      if (end == null || end.getInt(12) == -1 || end.getInt(16) == -1) {
        throw new IOException(jar + " has no directory that can be read");
      }
      byte[] directory = read(file, end.getInt(16) & 0xffffffffL, end.getInt(12));
      if (directory.length < ENTRY || numbers(directory).getInt(0) != ENTRY_MARK) {
        throw new IOException(jar + " has its directory elsewhere, as behind a script");
      }
      return new JarDirectory(Checksum.of(directory), classPath(manifest(directory, file)));
    }
  }

  /** The record that ends a jar, looked for in so many bytes; null where it is not there. */
  private static @Nullable ByteBuffer end(RandomAccessFile file, int size) throws IOException {
    int length = (int) Math.min(size, file.length());
    ByteBuffer tail = numbers(read(file, file.length() - length, length));
    for (int at = length - END; at >= 0; at--) {
      if (tail.getInt(at) == END_MARK) {
        return tail.slice(at, END).order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    return null;
  }

  private static byte[] read(RandomAccessFile file, long from, int size) throws IOException {
    byte[] bytes = new byte[size];
    file.seek(from);
    file.readFully(bytes);
    return bytes;
  }

  private static ByteBuffer numbers(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String manifest(byte[] directory, RandomAccessFile file) throws IOException {
    ByteBuffer entries = numbers(directory);
    int at = 0;
    while (at + ENTRY <= directory.length) {
      int name = at + ENTRY;
      int end = name + (entries.getShort(at + 28) & 0xffff);
      if (end - name == MANIFEST.length
          && Arrays.equals(directory, name, end, MANIFEST, 0, MANIFEST.length)) {
        return content(file, entries, at);
      }
      at = end + (entries.getShort(at + 30) & 0xffff) + (entries.getShort(at + 32) & 0xffff);
    }
    return "";
  }

  private static String content(RandomAccessFile file, ByteBuffer entries, int at)
      throws IOException {
    long start = entries.getInt(at + 42) & 0xffffffffL;
    ByteBuffer local = numbers(read(file, start, LOCAL_ENTRY));
    long from = start + LOCAL_ENTRY + (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
    byte[] stored = read(file, from, entries.getInt(at + 20));
    boolean deflated = entries.getShort(at + 10) != 0;
    byte[] plain = deflated ? inflated(stored, entries.getInt(at + 24)) : stored;
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static byte[] inflated(byte[] deflated, int size) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      byte[] plain = new byte[size];
      inflater.setInput(deflated);
      int done = inflater.inflate(plain);
      if (done < size) {
        throw new IOException("a manifest is cut off");
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IOException("a manifest cannot be read", e);
    } finally {
      inflater.end();
    }
  }

  private static List<String> classPath(String manifest) {
    int start = manifest.indexOf("Class-Path:");
    if (start < 0) {
      return List.of();
    }
    String rest = manifest.substring(start + "Class-Path:".length());
    String unfolded = rest.replace("\r\n ", "").replace("\n ", "");
    int end = unfolded.indexOf('\n');
    String line = (end < 0 ? unfolded : unfolded.substring(0, end)).strip();
    return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
  }
}
