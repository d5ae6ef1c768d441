package io.pallet.config.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON, and writes it as people read it, two spaces and one member a line, or as a line. */
public final class Json implements AutoCloseable {

  private final StringWriter text = new StringWriter();
  private final JsonGenerator generator;

  private Json(PrettyPrinter printer) throws IOException {
    generator = new JsonFactory().createGenerator(text);
    generator.setPrettyPrinter(printer);
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
  public interface Part {
    void write() throws IOException;
  }

  /** A whole document, with a line feed at its end. */
  public static String document(DocumentPart part) throws IOException {
    return write(printer(), part);
  }

  /** A whole document on one line, with a line feed at its end. */
  public static String line(DocumentPart part) throws IOException {
    return write(new MinimalPrettyPrinter(), part);
  }

  private static String write(PrettyPrinter printer, DocumentPart part) throws IOException {
    try (Json json = new Json(printer)) {
      json.generator.writeStartObject();
      part.write(json);
      json.generator.writeEndObject();
      json.generator.flush();
      return json.text + "\n";
    }
  }

  /** What writes the members of a document. */
  public interface DocumentPart {
    void write(Json json) throws IOException;
  }

  public void object(String name, Part members) throws IOException {
    generator.writeFieldName(name);
    object(members);
  }

  public void object(Part members) throws IOException {
    generator.writeStartObject();
    members.write();
    generator.writeEndObject();
  }

  /** An object, or null where there is nothing. */
  public <T> void objectOrNull(String name, Optional<T> value, ValuePart<T> members)
      throws IOException {
    if (value.isEmpty()) {
      generator.writeNullField(name);
    } else {
      object(name, () -> members.write(value.get()));
    }
  }

  /** An object for each value. */
  public <T> void objects(String name, Collection<T> values, ValuePart<T> members)
      throws IOException {
    generator.writeArrayFieldStart(name);
    for (T value : values) {
      object(() -> members.write(value));
    }
    generator.writeEndArray();
  }

  /** What writes the members of an object from a value. */
  public interface ValuePart<T> {
    void write(T value) throws IOException;
  }

  public void text(String name, @Nullable Object value) throws IOException {
    generator.writeFieldName(name);
    generator.writeString(value == null ? null : value.toString());
  }

  public void text(String name, Optional<?> value) throws IOException {
    text(name, value.isPresent() ? value.get() : null);
  }

  public void texts(String name, Collection<?> values) throws IOException {
    generator.writeArrayFieldStart(name);
    for (Object value : values) {
      generator.writeString(value.toString());
    }
    generator.writeEndArray();
  }

  public void texts(String name, Map<String, ?> values) throws IOException {
    generator.writeObjectFieldStart(name);
    for (Map.Entry<String, ?> entry : values.entrySet()) {
      text(entry.getKey(), entry.getValue());
    }
    generator.writeEndObject();
  }

  public void number(String name, long value) throws IOException {
    generator.writeNumberField(name, value);
  }

  public void number(String name, BigDecimal value) throws IOException {
    generator.writeNumberField(name, value);
  }

  public void numbers(String name, Map<String, Long> values) throws IOException {
    generator.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> entry : values.entrySet()) {
      number(entry.getKey(), entry.getValue());
    }
    generator.writeEndObject();
  }

  public void flag(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
  }

  public void nothing(String name) throws IOException {
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

  /**
   * Reads a whole document: maps in their order, lists, strings, numbers, booleans and nulls.
   *
   * @throws IOException where it is none; the message says where
   */
  public static @Nullable Object read(String document) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(document)) {
      if (parser.nextToken() == null) {
        throw new IOException("is empty");
      }
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new IOException("has more behind its end");
      }
      return value;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new IOException("is no JSON at line " + at.getLineNr() + ": " + e.getOriginalMessage());
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, value(parser));
        }
        yield members;
      }
      case START_ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield items;
      }
      case VALUE_NULL -> null;
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      default -> parser.getText();
    };
  }
}
