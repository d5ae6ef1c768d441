package io.pallet.config.assets;

import io.pallet.config.assets.StaticFile.Variant;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What HTTP (RFC 9110) has to answer for a file and a request: a pure function of the two. */
final class Answers {

  /** A year: what a digested name stands for never changes. */
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private static final String ASK_AGAIN = "no-cache";

  private Answers() {}

  /** A representation of a file: its bytes in one encoding. */
  private record Representation(@Nullable Encoding encoding, Content content, String etag) {}

  static Answer of(StaticFile file, boolean anyOrigin, AssetRequest request) throws IOException {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return empty(405, Map.of("Allow", "GET, HEAD"));
    }
    Map<Encoding, Variant> variants = file.variants() == null ? Map.of() : file.variants();
    Representation chosen = choose(file, variants, request);
    if (chosen == null) {
      return empty(406, Map.of("Vary", "Accept-Encoding"));
    }
    Map<String, String> headers = headers(file, anyOrigin, chosen, !variants.isEmpty());
    if (EntityTag.matches(request.ifNoneMatch(), chosen.etag())) {
      headers.remove("Content-Type");
      return empty(304, headers);
    }
    return body(chosen, headers, request);
  }

  /** The smallest of those that the client likes best; whoever asks for a part gets it plain. */
  private static @Nullable Representation choose(
      StaticFile file, Map<Encoding, Variant> variants, AssetRequest request) {
    AcceptEncoding accepted = AcceptEncoding.parse(request.acceptEncoding());
    String tag = file.sha256().name();
    Representation best = new Representation(null, file.content(), '"' + tag + '"');
    int liking = accepted.ofIdentity();
    if (range(request) != null && liking > 0) {
      return best;
    }
    for (Map.Entry<Encoding, Variant> entry : variants.entrySet()) {
      int q = accepted.of(entry.getKey());
      Content content = entry.getValue().content();
      boolean better =
          best.encoding() == null
              ? q > 0 && q >= liking
              : q > liking || q == liking && content.size() < best.content().size();
      if (q > 0 && better) {
        String etag = '"' + tag + '-' + entry.getKey().token() + '"';
        best = new Representation(entry.getKey(), content, etag);
        liking = q;
      }
    }
    return best.encoding() == null && liking == 0 ? null : best;
  }

  private static Map<String, String> headers(
      StaticFile file, boolean anyOrigin, Representation chosen, boolean varies) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", MediaType.of(file.logicalPath()).name());
    headers.put("Cache-Control", file.immutable() ? FOREVER : ASK_AGAIN);
    headers.put("ETag", chosen.etag());
    headers.put("X-Content-Type-Options", "nosniff");
    if (varies) {
      headers.put("Vary", "Accept-Encoding");
    }
    if (chosen.encoding() == null) {
      headers.put("Accept-Ranges", "bytes");
    } else {
      headers.put("Content-Encoding", chosen.encoding().token());
    }
    if (anyOrigin) {
      headers.put("Access-Control-Allow-Origin", "*");
    }
    return headers;
  }

  private static Answer body(
      Representation chosen, Map<String, String> headers, AssetRequest request) {
    long size = chosen.content().size();
    boolean whole =
        chosen.encoding() != null || !EntityTag.permits(request.ifRange(), chosen.etag());
    ByteRange range = whole ? null : ByteRange.parse(range(request), size);
    if (range == null) {
      headers.put("Content-Length", Long.toString(size));
      return answer(200, headers, chosen.content(), 0, size, request);
    }
    if (range.length() == 0) {
      headers.keySet().retainAll(Set.of("X-Content-Type-Options", "Accept-Ranges", "Vary"));
      headers.put("Content-Range", "bytes */" + size);
      return empty(416, headers);
    }
    headers.put("Content-Range", "bytes " + range.from() + "-" + range.last() + "/" + size);
    headers.put("Content-Length", Long.toString(range.length()));
    return answer(206, headers, chosen.content(), range.from(), range.length(), request);
  }

  /** Only GET has parts. */
  private static @Nullable String range(AssetRequest request) {
    return request.method().equals("GET") ? request.range() : null;
  }

  private static Answer answer(
      int status,
      Map<String, String> headers,
      Content content,
      long from,
      long length,
      AssetRequest request) {
    boolean head = request.method().equals("HEAD");
    return new Answer(status, headers, head ? null : content, from, head ? 0 : length);
  }

  private static Answer empty(int status, Map<String, String> headers) {
    return new Answer(status, headers, null, 0, 0);
  }
}
