package io.pallet.config.logging;

import java.nio.ByteBuffer;

/** The messages that go out together, and how far they got. */
final class Batch {

  /** What fits into one TLS record, so that all of a batch arrives or nothing. */
  private static final int SIZE = 16 * 1024;

  private final ByteBuffer bytes = ByteBuffer.allocateDirect(SIZE);
  private final int[] ends;
  private int count;

  /** A batch of so many messages at most. */
  Batch(int most) {
    this.ends = new int[most];
  }

  boolean isEmpty() {
    return count == 0;
  }

  int count() {
    return count;
  }

  /** Whether a message of so many bytes would fit. */
  boolean hasRoom(int length) {
    return count < ends.length && end() + length <= SIZE;
  }

  private int end() {
    return count == 0 ? 0 : ends[count - 1];
  }

  /** Adds what may stand before a message, the message, and what may stand behind it. */
  void add(byte[] before, int beforeLength, Line message, byte[] after) {
    bytes.limit(SIZE).position(end());
    bytes.put(before, 0, beforeLength).put(message.bytes(), 0, message.length()).put(after);
    ends[count++] = bytes.position();
  }

  /** The bytes to send. */
  ByteBuffer unsent() {
    return bytes.position(0).limit(end());
  }

  /** Takes out the messages that are sent whole; one that is sent in part begins anew. */
  int settle() {
    int sent = 0;
    while (sent < count && ends[sent] <= bytes.position()) {
      sent++;
    }
    remove(sent);
    return sent;
  }

  /** Takes out the first messages. */
  void remove(int first) {
    if (first == 0) {
      return;
    }
    int from = ends[first - 1];
    bytes.limit(end()).position(from);
    bytes.compact();
    for (int i = first; i < count; i++) {
      ends[i - first] = ends[i] - from;
    }
    count -= first;
  }
}
