package io.pallet.config.bind;

import io.pallet.config.env.Parser;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** The rules of Jakarta Validation that a text can break; the one class that needs it. */
final class JakartaConstraints {

  private JakartaConstraints() {}

  /** Jakarta's annotations stand on the accessor: a record component is none of their targets. */
  static Parser<?> added(RecordComponent component, Constraints<?> own) {
    AnnotatedElement element = component.getAccessor();
    Constraints<?> all = own;
    Min min = element.getAnnotation(Min.class);
    if (min != null) {
      all = all.atLeast(min.value());
    }
    Max max = element.getAnnotation(Max.class);
    if (max != null) {
      all = all.atMost(max.value());
    }
    if (has(element, Positive.class)) {
      all = all.atLeast(1);
    }
    if (has(element, PositiveOrZero.class)) {
      all = all.atLeast(0);
    }
    Pattern pattern = element.getAnnotation(Pattern.class);
    if (pattern != null) {
      all = all.matching(java.util.regex.Pattern.compile(pattern.regexp()));
    }
    return all.orNone();
  }

  private static boolean has(AnnotatedElement element, Class<? extends Annotation> type) {
    @Nullable Annotation annotation = element.getAnnotation(type);
    return annotation != null;
  }
}
