package io.pallet.config.env;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The value of a variable that is given as the path of a file. */
final class FileValue {

  private static final int LARGEST = 64 * 1024;

  private FileValue() {}

  static Value read(String name, String path, Source givenIn, List<Problem> problems) {
    String wrong;
    try {
      String text = withoutNewline(text(Path.of(path)));
      return text.isBlank() ? Value.UNSET : new Value(text, Source.file(path));
    } catch (NoSuchFileException e) {
      wrong = "names a file that does not exist";
    } catch (CharacterCodingException e) {
      wrong = "names a file that is not UTF-8";
    } catch (TooLargeException e) {
      wrong = "names a file larger than 64 KiB";
    } catch (IOException | InvalidPathException | SecurityException e) {
      wrong = "names a file that cannot be read";
    }
    problems.add(
        new Problem(
            Code.FILE_UNREADABLE,
            Severity.ERROR,
            name + Names.FILE,
            givenIn,
            name + Names.FILE + " " + wrong,
            Code.FILE_UNREADABLE.cure(),
            Excerpt.of(path, false, 0, path.length())));
    return Value.UNUSABLE;
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new TooLargeException();
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private static String withoutNewline(String text) {
    if (text.endsWith("\r\n")) {
      return text.substring(0, text.length() - 2);
    }
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
