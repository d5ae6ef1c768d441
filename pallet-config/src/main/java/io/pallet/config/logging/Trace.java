package io.pallet.config.logging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One throwable with its causes, the root cause first, as far as a limit lets it. */
final class Trace {

  /** How traces look in one kind of line. */
  record Style(Escape escape, String lineBreak, String indent, int limit) {}

  /** For people: whole, each frame in a line of its own. */
  static final Style WHOLE = new Style(Escape.LINE, "\n", "\t", Integer.MAX_VALUE / 2);

  /** All in one line. */
  static final Style ONE_LINE = new Style(Escape.LINE, " ", "", 8 * 1024);

  /** In a JSON string. */
  static final Style JSON = new Style(Escape.JSON, "\\n", "\\t", 12 * 1024);

  private static final StackTraceElement[] NO_FRAMES = {};
  private static final int DEEPEST = 4;
  private static final int MOST_CAUSES = 32;

  private final Line line;
  private final Style style;
  private final int end;
  private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());

  private Trace(Line line, Style style) {
    this.line = line;
    this.style = style;
    this.end = line.length() + style.limit();
  }

  static void write(Throwable throwable, Line line, Style style) {
    Trace trace = new Trace(line, style);
    trace.chain(throwable, NO_FRAMES, 0);
    if (trace.isFull()) {
      line.ascii(style.lineBreak());
      line.ascii("... cut");
    }
  }

  private boolean isFull() {
    return line.length() > end;
  }

  private void chain(Throwable outermost, StackTraceElement[] enclosing, int depth) {
    List<Throwable> chain = causes(outermost);
    StackTraceElement[] known = enclosing;
    for (int i = chain.size() - 1; i >= 0 && !isFull(); i--) {
      Throwable throwable = chain.get(i);
      if (i < chain.size() - 1) {
        begin(depth);
        line.ascii("Wrapped by: ");
      }
      heading(throwable);
      StackTraceElement[] frames = frames(throwable);
      frames(frames, known, depth);
      suppressed(throwable, frames, depth);
      known = frames;
    }
  }

  private List<Throwable> causes(Throwable outermost) {
    List<Throwable> chain = new ArrayList<>();
    Throwable throwable = outermost;
    while (throwable != null && chain.size() < MOST_CAUSES && told.add(throwable)) {
      chain.add(throwable);
      throwable = throwable.getCause();
    }
    return chain;
  }

  private void begin(int depth) {
    line.ascii(style.lineBreak());
    for (int i = 0; i < depth; i++) {
      line.ascii(style.indent());
    }
  }

  /** The class and the message. */
  private void heading(Throwable throwable) {
    line.text(throwable.getClass().getName(), style.escape());
    String message = message(throwable);
    if (message != null) {
      // masked before it is cut, or half a secret would be none that is known
      String masked = Masked.redactor().redact(message);
      line.ascii(": ");
      line.text(masked.substring(0, Math.min(masked.length(), style.limit())), style.escape());
    }
  }

  static @Nullable String message(Throwable throwable) {
    try {
      return throwable.getMessage();
    } catch (RuntimeException e) {
      return "(its message throws " + e.getClass().getName() + ")";
    }
  }

  private static StackTraceElement[] frames(Throwable throwable) {
    StackTraceElement[] frames = throwable.getStackTrace();
    return frames == null ? NO_FRAMES : frames;
  }

  private void frames(StackTraceElement[] frames, StackTraceElement[] known, int depth) {
    int common = 0;
    while (common < Math.min(frames.length, known.length)
        && frames[frames.length - 1 - common].equals(known[known.length - 1 - common])) {
      common++;
    }
    for (int i = 0; i < frames.length - common && !isFull(); i++) {
      begin(depth);
      line.ascii(style.indent());
      line.ascii("at ");
      frame(frames[i]);
    }
    if (common > 0 && !isFull()) {
      begin(depth);
      line.ascii(style.indent());
      line.ascii("... ");
      line.number(common);
      line.ascii(" common frames");
    }
  }

  private void frame(StackTraceElement frame) {
    line.text(frame.getClassName(), style.escape());
    line.ascii('.');
    line.text(frame.getMethodName(), style.escape());
    line.ascii('(');
    String file = frame.getFileName();
    if (frame.isNativeMethod()) {
      line.ascii("Native Method");
    } else if (file == null) {
      line.ascii("Unknown Source");
    } else {
      line.text(file, style.escape());
      if (frame.getLineNumber() >= 0) {
        line.ascii(':');
        line.number(frame.getLineNumber());
      }
    }
    line.ascii(')');
  }

  private void suppressed(Throwable throwable, StackTraceElement[] frames, int depth) {
    for (Throwable other : throwable.getSuppressed()) {
      if (depth < DEEPEST && !isFull() && !told.contains(other)) {
        begin(depth + 1);
        line.ascii("Suppressed: ");
        chain(other, frames, depth + 1);
      }
    }
  }
}
