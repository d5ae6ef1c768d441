package io.pallet.examples.guestbook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of picture that are taken, told by their first bytes and nothing the sender says. */
public enum Picture {
  PNG("png", "image/png", "\u0089PNG\r\n\u001a\n", ""),
  JPEG("jpg", "image/jpeg", "\u00ff\u00d8\u00ff", ""),
  GIF("gif", "image/gif", "GIF8", ""),
  WEBP("webp", "image/webp", "RIFF", "WEBP");

  /** The largest picture, in bytes. */
  public static final int LARGEST = 2 * 1024 * 1024;

  /** More than any form with a picture is, in bytes. */
  public static final int LARGEST_REQUEST = 6 * LARGEST;

  /** What is said of a picture that is too large. */
  public static final String TOO_LARGE =
      "That picture is larger than 2 MB. Have you a smaller one?";

  private static final String UNKNOWN =
      "That is no picture we know: PNG, JPEG, GIF and WebP are welcome.";

  private static final int HEAD = 12;

  private final String extension;
  private final String mediaType;
  private final String start;
  private final String end;

  /**
   * @param start the first of a file's first twelve bytes, as Latin-1
   * @param end the last of them
   */
  Picture(String extension, String mediaType, String start, String end) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.start = start;
    this.end = end;
  }

  /** What these bytes are, or empty for no picture that we know. */
  public static Optional<Picture> of(byte[] content) {
    if (content.length < HEAD) {
      return Optional.empty();
    }
    String head = new String(content, 0, HEAD, StandardCharsets.ISO_8859_1);
    for (Picture picture : values()) {
      if (head.startsWith(picture.start) && head.endsWith(picture.end)) {
        return Optional.of(picture);
      }
    }
    return Optional.empty();
  }

  /** What is wrong with what was sent as a picture; nothing sent is nothing wrong. */
  public static Optional<String> problem(byte[] content) {
    if (content.length > LARGEST) {
      return Optional.of(TOO_LARGE);
    }
    return content.length == 0 || of(content).isPresent() ? Optional.empty() : Optional.of(UNKNOWN);
  }

  /** What a file of this name is. */
  public static Optional<Picture> ofName(String name) {
    for (Picture picture : values()) {
      if (name.endsWith("." + picture.extension)) {
        return Optional.of(picture);
      }
    }
    return Optional.empty();
  }

  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }
}
