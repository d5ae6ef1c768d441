package io.pallet.config.assets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.pallet.config.assets.Manifest.Entry;
import io.pallet.config.assets.Manifest.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The manifest as JSON: a line for each file, so that two releases can be compared by eye. */
final class ManifestJson {

  private static final int VERSION = 1;

  private ManifestJson() {}

  static byte[] write(Manifest manifest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeRaw('\n');
      json.writeNumberField("version", VERSION);
      json.writeStringField("made", manifest.made());
      json.writeObjectFieldStart("files");
      for (Map.Entry<String, Entry> file : manifest.files().entrySet()) {
        json.writeRaw('\n');
        json.writeFieldName(file.getKey());
        write(json, file.getValue());
      }
      json.writeRaw('\n');
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, Entry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", entry.path());
    json.writeNumberField("size", entry.size());
    json.writeStringField("integrity", entry.sha256().integrity());
    json.writeBooleanField("immutable", entry.immutable());
    json.writeBooleanField("stable", entry.stable());
    json.writeObjectFieldStart("encodings");
    for (Map.Entry<Encoding, Form> form : entry.encodings().entrySet()) {
      json.writeObjectFieldStart(form.getKey().token());
      json.writeNumberField("size", form.getValue().size());
      json.writeStringField("integrity", form.getValue().sha256().integrity());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * The manifest in these bytes.
   *
   * @throws IOException where they hold none, with a message for people
   */
  static Manifest read(byte[] text) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      expect(json.nextToken() == JsonToken.START_OBJECT);
      String made = "";
      Map<String, Entry> files = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "version" -> expect(json.getIntValue() == VERSION);
          case "made" -> made = json.getText();
          case "files" -> readFiles(json, files);
          default -> json.skipChildren();
        }
      }
      return new Manifest(made, files);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IOException("is no manifest of static files");
    }
  }

  private static void readFiles(JsonParser json, Map<String, Entry> files) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String logicalPath = json.currentName();
      json.nextToken();
      Entry entry = readEntry(json);
      expect(LogicalPath.problem(logicalPath) == null && LogicalPath.isPublishable(entry.path()));
      files.put(logicalPath, entry);
    }
  }

  private static Entry readEntry(JsonParser json) throws IOException {
    String path = "";
    long size = 0;
    String integrity = "";
    boolean immutable = false;
    boolean stable = false;
    Map<Encoding, Form> forms = new EnumMap<>(Encoding.class);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "path" -> path = json.getText();
        case "size" -> size = json.getLongValue();
        case "integrity" -> integrity = json.getText();
        case "immutable" -> immutable = json.getBooleanValue();
        case "stable" -> stable = json.getBooleanValue();
        case "encodings" -> readForms(json, forms);
        default -> json.skipChildren();
      }
    }
    return new Entry(path, size, Sha256.ofIntegrity(integrity), immutable, stable, forms);
  }

  private static void readForms(JsonParser json, Map<Encoding, Form> forms) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Encoding encoding = Encoding.of(json.currentName());
      json.nextToken();
      Entry form = readEntry(json);
      forms.put(encoding, new Form(form.size(), form.sha256()));
    }
  }

  private static void expect(boolean holds) throws IOException {
    if (!holds) {
      throw new IOException("is no manifest of static files");
    }
  }
}
