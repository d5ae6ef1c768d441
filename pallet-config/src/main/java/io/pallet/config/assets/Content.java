package io.pallet.config.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The bytes of a static file, wherever they are. */
interface Content {

  /** How many bytes there are. */
  long size();

  InputStream open() throws IOException;

  /** All of them; for what is known to be small. */
  default byte[] bytes() throws IOException {
    try (InputStream in = open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw named(e);
    }
  }

  /** What failed while it was read, with its place, where that has a name. */
  default IOException named(IOException e) {
    return e;
  }

  /** A file of some file system. */
  record OfFile(Path path, long size) implements Content {

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public IOException named(IOException e) {
      return Content.named(e, path);
    }

    /** In one read, as long as it is as long as it was. */
    @Override
    public byte[] bytes() throws IOException {
      byte[] bytes = new byte[(int) size];
      try (SeekableByteChannel channel = Files.newByteChannel(path)) {
        if (channel.read(ByteBuffer.wrap(bytes)) == size && channel.size() == size) {
          return bytes;
        }
      } catch (IOException e) {
        throw named(e);
      }
      return read(path);
    }
  }

  /** All bytes of a file. */
  static byte[] read(Path path) throws IOException {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw named(e, path);
    }
  }

  /** What failed on an open file says nothing of where it is. */
  static FileSystemException named(IOException e, Object place) {
    return e instanceof FileSystemException named
        ? named
        : new FileSystemException(place.toString(), null, String.valueOf(e.getMessage()));
  }

  /** An entry of a jar that stays open. */
  record OfJar(JarFile jar, JarEntry entry) implements Content {

    @Override
    public long size() {
      return entry.getSize();
    }

    @Override
    public InputStream open() throws IOException {
      return jar.getInputStream(entry);
    }

    @Override
    public IOException named(IOException e) {
      return Content.named(e, jar.getName() + "!" + entry.getName());
    }
  }

  /** A resource of a class loader, by its name. */
  record OfResource(ClassLoader loader, String name, long size) implements Content {

    @Override
    public InputStream open() throws IOException {
      InputStream in = loader.getResourceAsStream(name);
      if (in == null) {
        throw new FileSystemException(name, null, "is gone from the class path");
      }
      return in;
    }

    @Override
    public IOException named(IOException e) {
      return Content.named(e, name);
    }
  }

  /** Bytes in memory. */
  static Content of(byte[] bytes) {
    return new Content() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public byte[] bytes() {
        return bytes;
      }
    };
  }
}
