package io.pallet.examples.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void escapesWhatHtmlUnderstands() {
    assertEquals(
        "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp; ö",
        Html.escape("<a href=\"x\" title='y'>&amp; ö"));
  }
}
