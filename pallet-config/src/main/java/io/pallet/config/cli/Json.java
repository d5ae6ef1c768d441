package io.pallet.config.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes JSON as people read it: two spaces, one member a line. */
final class Json implements AutoCloseable {

  private final StringWriter text = new StringWriter();
  private final JsonGenerator generator;

  Json() throws IOException {
    generator = new JsonFactory().createGenerator(text);
    generator.setPrettyPrinter(printer());
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  /** What writes a part of a document. */
  interface Part {
    void write() throws IOException;
  }

  /** A whole document, with a line feed at its end. */
  static String document(DocumentPart part) throws IOException {
    try (Json json = new Json()) {
      json.generator.writeStartObject();
      part.write(json);
      json.generator.writeEndObject();
      json.generator.flush();
      return json.text + "\n";
    }
  }

  /** What writes the members of a document. */
  interface DocumentPart {
    void write(Json json) throws IOException;
  }

  void object(String name, Part members) throws IOException {
    generator.writeFieldName(name);
    object(members);
  }

  void object(Part members) throws IOException {
    generator.writeStartObject();
    members.write();
    generator.writeEndObject();
  }

  /** An object, or null where there is nothing. */
  <T> void objectOrNull(String name, Optional<T> value, ValuePart<T> members) throws IOException {
    if (value.isEmpty()) {
      generator.writeNullField(name);
    } else {
      object(name, () -> members.write(value.get()));
    }
  }

  /** An object for each value. */
  <T> void objects(String name, Collection<T> values, ValuePart<T> members) throws IOException {
    generator.writeArrayFieldStart(name);
    for (T value : values) {
      object(() -> members.write(value));
    }
    generator.writeEndArray();
  }

  /** What writes the members of an object from a value. */
  interface ValuePart<T> {
    void write(T value) throws IOException;
  }

  void text(String name, @Nullable Object value) throws IOException {
    generator.writeFieldName(name);
    generator.writeString(value == null ? null : value.toString());
  }

  void text(String name, Optional<?> value) throws IOException {
    text(name, value.isPresent() ? value.get() : null);
  }

  void texts(String name, Collection<?> values) throws IOException {
    generator.writeArrayFieldStart(name);
    for (Object value : values) {
      generator.writeString(value.toString());
    }
    generator.writeEndArray();
  }

  void texts(String name, Map<String, ?> values) throws IOException {
    generator.writeObjectFieldStart(name);
    for (Map.Entry<String, ?> entry : values.entrySet()) {
      text(entry.getKey(), entry.getValue());
    }
    generator.writeEndObject();
  }

  void number(String name, long value) throws IOException {
    generator.writeNumberField(name, value);
  }

  void flag(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
  }

  void nothing(String name) throws IOException {
    generator.writeNullField(name);
  }

  @Override
  public void close() {
    try {
      generator.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
