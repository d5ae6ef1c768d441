package io.pallet.examples.acceptance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
public final class Form {

  private static final String BOUNDARY = "----guestbook-acceptance";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public static Form of(String name, String message) {
    return new Form().text("name", name).text("message", message);
  }

  public Form text(String field, String value) {
    return part("name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8));
  }

  public Form file(String field, String fileName, byte[] content) {
    return part(
        "name=\"" + field + "\"; filename=\"" + fileName + "\"\r\nContent-Type: image/png",
        content);
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  public byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(body.toByteArray());
    all.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
    return all.toByteArray();
  }

  private Form part(String disposition, byte[] content) {
    body.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-data; "));
    body.writeBytes(ascii(disposition + "\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(ascii("\r\n"));
    return this;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
