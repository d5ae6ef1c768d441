package io.pallet.config.assets;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** What a content is known by. */
final class Sha256 {

  private static final String PREFIX = "sha256-";
  private static final int NAME_BYTES = 6;
  private static final int BUFFER = 64 * 1024;

  /** One a thread: to find the algorithm takes longer than to digest a small file. */
  private static final ThreadLocal<MessageDigest> OWN = ThreadLocal.withInitial(Sha256::algorithm);

  private final byte[] digest;

  private Sha256(byte[] digest) {
    this.digest = digest;
  }

  static Sha256 of(byte[] content) {
    return new Sha256(own().digest(content));
  }

  private static MessageDigest own() {
    MessageDigest algorithm = OWN.get();
    algorithm.reset(); // an earlier file may have failed in the middle
    return algorithm;
  }

  /** Reads it through; what is small in one go, which is quicker. */
  static Sha256 of(Content content) throws IOException {
    if (content.size() <= BUFFER) {
      return of(content.bytes());
    }
    MessageDigest algorithm = own();
    try (InputStream in = content.open()) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        algorithm.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw content.named(e);
    }
    return new Sha256(algorithm.digest());
  }

  /**
   * The digest in a text that {@link #integrity} made.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Sha256 ofIntegrity(String text) {
    byte[] digest =
        Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "");
    if (digest.length != 32) {
      throw new IllegalArgumentException("is no SHA-256");
    }
    return new Sha256(digest);
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The twelve hexadecimal digits that stand in a digested name. */
  String name() {
    return hex(NAME_BYTES);
  }

  /** All of it, in hexadecimal digits. */
  String hex() {
    return hex(digest.length);
  }

  private String hex(int bytes) {
    return HexFormat.of().formatHex(digest, 0, bytes);
  }

  /** As browsers take it in an {@code integrity} attribute. */
  String integrity() {
    return PREFIX + Base64.getEncoder().encodeToString(digest);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sha256 that && Arrays.equals(digest, that.digest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }

  @Override
  public String toString() {
    return integrity();
  }
}
