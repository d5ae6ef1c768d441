package io.pallet.examples.plain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;

/** A request as the application sees it, as JSON. */
final class WhoAmI {

  private static final JsonFactory JSON = new JsonFactory();

  private WhoAmI() {}

  static String of(HttpServletRequest request) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("scheme", request.getScheme());
      json.writeStringField("host", request.getServerName());
      json.writeNumberField("port", request.getServerPort());
      json.writeStringField("clientIp", request.getRemoteAddr());
      json.writeBooleanField("secure", request.isSecure());
      json.writeStringField("url", request.getRequestURL().toString());
      json.writeEndObject();
    }
    return text.toString();
  }
}
