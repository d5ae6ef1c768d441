package io.pallet.config.bind;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;
import java.lang.reflect.RecordComponent;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A parser with the rules that a component's annotations add. */
record Constraints<T>(Parser<T> parser, long min, long max, @Nullable Pattern pattern)
    implements Parser<T> {

  private static final String JAKARTA = "jakarta.validation.constraints.Min";

  static Parser<?> on(RecordComponent component, Parser<?> parser) {
    Range range = component.getAnnotation(Range.class);
    Matches matches = component.getAnnotation(Matches.class);
    Constraints<?> own =
        new Constraints<>(
            parser,
            range == null ? Long.MIN_VALUE : range.min(),
            range == null ? Long.MAX_VALUE : range.max(),
            matches == null ? null : Pattern.compile(matches.value()));
    return isOnClassPath(JAKARTA) ? JakartaConstraints.added(component, own) : own.orNone();
  }

  /** Itself, or the plain parser where there is no rule. */
  Parser<T> orNone() {
    boolean none = min == Long.MIN_VALUE && max == Long.MAX_VALUE && pattern == null;
    return none ? parser : this;
  }

  Constraints<T> atLeast(long least) {
    return new Constraints<>(parser, Math.max(this.min, least), max, pattern);
  }

  Constraints<T> atMost(long most) {
    return new Constraints<>(parser, min, Math.min(this.max, most), pattern);
  }

  Constraints<T> matching(Pattern added) {
    return new Constraints<>(parser, min, max, added);
  }

  @Override
  public T parse(String text) {
    T value = parser.parse(text);
    if (value instanceof Number number
        && (number.doubleValue() < min || number.doubleValue() > max)) {
      throw InvalidValueException.whole(Code.BAD_NUMBER, "is out of range", text);
    }
    if (pattern != null && !pattern.matcher(text).matches()) {
      throw InvalidValueException.whole(Code.BAD_TEXT, "does not match its pattern", text);
    }
    return value;
  }

  @Override
  public String expects() {
    StringBuilder text = new StringBuilder(parser.expects());
    if (min != Long.MIN_VALUE) {
      text.append(", ").append(min).append(" or more");
    }
    if (max != Long.MAX_VALUE) {
      text.append(", ").append(max).append(" or less");
    }
    if (pattern != null) {
      text.append(", matching ").append(pattern.pattern());
    }
    return text.toString();
  }

  @Override
  public String show(T value) {
    return parser.show(value);
  }

  private static boolean isOnClassPath(String className) {
    try {
      Class.forName(className, false, Constraints.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
