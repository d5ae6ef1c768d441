package io.pallet.config.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells one jar from another. */
final class JarDirectoryTest {

  @TempDir private Path directory;

  @Test
  void eachFileOfAJarCounts() throws IOException {
    JarDirectory one = JarDirectory.read(jar("one", "select 1").toFile());

    assertEquals(one, JarDirectory.read(jar("again", "select 1").toFile()));
    assertNotEquals(one.checksum(), JarDirectory.read(jar("two", "select 2").toFile()).checksum());
    assertEquals(List.of("lib/a.jar", "lib/b.jar"), one.classPath());
  }

  @Test
  void aJarBehindAScriptIsNotKnown() throws IOException {
    byte[] jar = Files.readAllBytes(jar("plain", "select 1"));
    Path whole = directory.resolve("script.jar");
    Files.writeString(whole, "#!/bin/sh\nexec java -jar $0\n");
    Files.write(whole, jar, StandardOpenOption.APPEND);

    assertThrows(IOException.class, () -> JarDirectory.read(whole.toFile()));
  }

  private Path jar(String name, String sql) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/a.jar lib/b.jar");
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    manifest.write(text);
    Path jar = directory.resolve(name + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      write(out, "META-INF/MANIFEST.MF", text.toByteArray());
      write(out, "db/migration/V1.sql", sql.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTime(0);
    out.putNextEntry(entry);
    out.write(content);
  }
}
