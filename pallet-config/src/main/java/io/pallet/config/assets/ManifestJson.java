package io.pallet.config.assets;

import io.pallet.config.assets.Manifest.Entry;
import io.pallet.config.assets.Manifest.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The manifest as JSON, a line for each file, so that two releases can be compared by eye. Written
 * and read by hand: it is read whenever an application starts, and by the library for JSON it would
 * take 55 ms of that instead of 13.
 */
final class ManifestJson {

  private static final int VERSION = 1;

  private ManifestJson() {}

  static byte[] write(Manifest manifest) {
    StringBuilder json = new StringBuilder(256 * (1 + manifest.files().size()));
    json.append("{\n\"version\": ").append(VERSION).append(",\n\"made\": ");
    quote(manifest.made(), json);
    json.append(",\n\"files\": {");
    String separator = "\n";
    for (Map.Entry<String, Entry> file : manifest.files().entrySet()) {
      json.append(separator);
      quote(file.getKey(), json);
      json.append(": ");
      write(file.getValue(), json);
      separator = ",\n";
    }
    return json.append("\n}\n}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Entry entry, StringBuilder json) {
    json.append("{\"path\": ");
    quote(entry.path(), json);
    json.append(", \"size\": ").append(entry.size());
    json.append(", \"integrity\": \"").append(entry.sha256()).append('"');
    json.append(", \"immutable\": ").append(entry.immutable());
    json.append(", \"stable\": ").append(entry.stable());
    json.append(", \"encodings\": {");
    String separator = "";
    for (Map.Entry<Encoding, Form> form : entry.encodings().entrySet()) {
      json.append(separator).append('"').append(form.getKey().token()).append("\": {\"size\": ");
      json.append(form.getValue().size()).append(", \"integrity\": \"");
      json.append(form.getValue().sha256()).append("\"}");
      separator = ", ";
    }
    json.append("}}");
  }

  /** Names have no control characters; quotes and backslashes are all that is left to escape. */
  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\');
      }
      json.append(c);
    }
    json.append('"');
  }

  /**
   * The manifest in these bytes.
   *
   * @throws IOException where they hold none, with a message for people
   */
  static Manifest read(byte[] text) throws IOException {
    try {
      return read(new JsonScanner(new String(text, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      throw new IOException("is no manifest of static files");
    }
  }

  private static Manifest read(JsonScanner json) {
    Map<String, Entry> files = new LinkedHashMap<>();
    String[] made = {""};
    json.members(
        name -> {
          switch (name) {
            case "version" -> expect(json.number() == VERSION);
            case "made" -> made[0] = json.string();
            case "files" ->
                json.members(
                    logicalPath -> {
                      Entry entry = entry(json);
                      expect(LogicalPath.problem(logicalPath) == null);
                      expect(LogicalPath.isPublishable(entry.path()));
                      files.put(logicalPath, entry);
                    });
            default -> json.skip();
          }
        });
    json.end();
    return new Manifest(made[0], files);
  }

  private static Entry entry(JsonScanner json) {
    EntryReader entry = new EntryReader(json);
    json.members(entry::read);
    return new Entry(
        entry.path,
        entry.size,
        Sha256.ofIntegrity(entry.integrity),
        entry.immutable,
        entry.stable,
        entry.forms);
  }

  /** The members of an entry, or of one of its forms, as they come. */
  private static final class EntryReader {

    private final JsonScanner json;
    private String path = "";
    private long size;
    private String integrity = "";
    private boolean immutable;
    private boolean stable;
    private final Map<Encoding, Form> forms = new EnumMap<>(Encoding.class);

    EntryReader(JsonScanner json) {
      this.json = json;
    }

    void read(String name) {
      switch (name) {
        case "path" -> path = json.string();
        case "size" -> size = json.number();
        case "integrity" -> integrity = json.string();
        case "immutable" -> immutable = json.flag();
        case "stable" -> stable = json.flag();
        case "encodings" ->
            json.members(
                token -> {
                  Entry form = entry(json);
                  forms.put(Encoding.of(token), new Form(form.size(), form.sha256()));
                });
        default -> json.skip();
      }
    }
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("is not as it is written");
    }
  }
}
