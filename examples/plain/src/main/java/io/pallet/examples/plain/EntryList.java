package io.pallet.examples.plain;

import static io.pallet.examples.plain.Html.escape;

import io.pallet.examples.guestbook.Entry;
import io.pallet.examples.guestbook.Sheet;

/** A page of entries, one card each. */
record EntryList(String mediaUrl) {

  String html(Sheet sheet) {
    if (sheet.entries().isEmpty()) {
      return """
          <section class="empty">
            <h2>The first page is yours</h2>
            <p>Nobody has signed yet. Whoever begins a guestbook is remembered longest.</p>
          </section>
          """;
    }
    StringBuilder html = new StringBuilder();
    html.append("<section class=\"entries\" aria-label=\"Entries\">\n");
    for (Entry entry : sheet.entries()) {
      html.append(card(entry));
    }
    sheet
        .older()
        .ifPresent(
            id -> html.append("<a class=\"older\" href=\"/?before=" + id + "\">Older pages</a>\n"));
    return html.append("</section>\n").toString();
  }

  private String card(Entry entry) {
    return """
        <article class="card" id="entry-%d">
          %s<p class="message">%s</p>
          <footer class="signature">
            <span class="monogram ink-%d" aria-hidden="true">%s</span>
            <cite>%s</cite>
            <time datetime="%s">%s</time>
          </footer>
        </article>
        """
        .formatted(
            entry.id(),
            entry.picture().map(picture -> photo(picture, entry.name())).orElse(""),
            escape(entry.message()),
            entry.ink(),
            escape(entry.monogram()),
            escape(entry.name()),
            entry.signedAt(),
            entry.day());
  }

  private String photo(String picture, String name) {
    String url = escape(mediaUrl + picture);
    return "<a class=\"photo\" href=\"%s\"><img src=\"%s\" alt=\"A picture from %s\" loading=\"lazy\"></a>"
        .formatted(url, url, escape(name));
  }
}
