package io.pallet.config.logging;

/** What the members of a JSON document are called, as the text that stands before each value. */
record JsonNames(
    String time,
    String level,
    String message,
    String logger,
    String thread,
    String context,
    String fields,
    String markers,
    String errorType,
    String errorMessage,
    String trace,
    String host,
    String process) {

  /** Our own names. */
  static final JsonNames PLAIN =
      new JsonNames(
          "{\"timestamp\":\"",
          "\",\"level\":\"",
          "\",\"message\":\"",
          "\",\"logger\":\"",
          "\",\"thread\":\"",
          ",\"mdc\":{",
          ",\"fields\":{",
          ",\"markers\":[",
          ",\"errorType\":\"",
          ",\"errorMessage\":\"",
          ",\"stackTrace\":\"",
          ",\"host\":\"",
          "\",\"pid\":");

  /** The names of the Elastic Common Schema, and {@code fields}, which it leaves to others. */
  static final JsonNames ECS =
      new JsonNames(
          "{\"@timestamp\":\"",
          "\",\"log.level\":\"",
          "\",\"message\":\"",
          "\",\"log.logger\":\"",
          "\",\"process.thread.name\":\"",
          ",\"labels\":{",
          ",\"fields\":{",
          ",\"tags\":[",
          ",\"error.type\":\"",
          ",\"error.message\":\"",
          ",\"error.stack_trace\":\"",
          ",\"ecs.version\":\"8.11\",\"host.name\":\"",
          "\",\"process.pid\":");
}
