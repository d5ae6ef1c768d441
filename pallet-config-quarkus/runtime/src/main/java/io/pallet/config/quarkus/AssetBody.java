package io.pallet.config.quarkus;

import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer: a piece is read once the one before it is with the client. */
record AssetBody(InputStream in, Vertx vertx, HttpServerResponse response) {

  private static final int PIECE = 64 * 1024;

  /** Sends so many bytes, and closes what they are read from. */
  Future<Void> send(long length) {
    return sendRest(length).onComplete(done -> vertx.executeBlocking(this::close, false));
  }

  private Future<Void> sendRest(long left) {
    return vertx
        .executeBlocking(() -> read(left), false)
        .compose(
            piece ->
                piece.length() == left
                    ? response.end(piece)
                    : response.write(piece).compose(sent -> sendRest(left - piece.length())));
  }

  @SuppressWarnings("deprecation") // there is no other way to wrap bytes
  private Buffer read(long left) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(left, PIECE));
    if (bytes.length == 0) {
      throw new IOException("a static file is shorter than it was when it was collected");
    }
    return Buffer.buffer(Unpooled.wrappedBuffer(bytes));
  }

  private boolean close() throws IOException {
    in.close();
    return true;
  }
}
