package io.pallet.examples.guestbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {

  @Test
  void aFullPageIsTheLastOne() {
    Sheet sheet = Sheet.of(entries(Entry.PAGE));
    assertEquals(Entry.PAGE, sheet.entries().size());
    assertEquals(Optional.empty(), sheet.older());
  }

  @Test
  void oneMoreTellsWhereTheNextPageBegins() {
    Sheet sheet = Sheet.of(entries(Sheet.LIMIT));
    assertEquals(Entry.PAGE, sheet.entries().size());
    assertEquals(Optional.of(2L), sheet.older());
    assertEquals(2L, sheet.entries().get(Entry.PAGE - 1).id());
  }

  @ParameterizedTest
  @CsvSource({
    "17, 17",
    "999999999999999999, 999999999999999999",
    ", 9223372036854775807",
    "'', 9223372036854775807",
    "x, 9223372036854775807",
    "-1, 9223372036854775807",
    "99999999999999999999, 9223372036854775807"
  })
  void aPageThatCannotBeIsTheFirst(String asked, long before) {
    assertEquals(before, Sheet.before(asked));
  }

  /** With ids that end at 1. */
  private static List<Entry> entries(int count) {
    return LongStream.range(0, count)
        .mapToObj(i -> new Entry(count - i, "Bo", "hi", Instant.EPOCH, Optional.empty()))
        .toList();
  }
}
