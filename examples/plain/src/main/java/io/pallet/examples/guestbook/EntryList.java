package io.pallet.examples.guestbook;

import static io.pallet.examples.guestbook.Html.escape;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A page of entries, one card each. */
record EntryList(String mediaUrl) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** How many colours the style sheet has for monograms. */
  private static final int INKS = 6;

  String html(List<Entry> entries) {
    if (entries.isEmpty()) {
      return """
          <section class="empty">
            <h2>The first page is yours</h2>
            <p>Nobody has signed yet. Whoever begins a guestbook is remembered longest.</p>
          </section>
          """;
    }
    StringBuilder html = new StringBuilder();
    html.append("<section class=\"entries\" aria-label=\"Entries\">\n");
    for (Entry entry : entries.subList(0, Math.min(entries.size(), Entries.PAGE))) {
      html.append(card(entry));
    }
    if (entries.size() > Entries.PAGE) {
      long last = entries.get(Entries.PAGE - 1).id();
      html.append("<a class=\"older\" href=\"/?before=" + last + "\">Older pages</a>\n");
    }
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
            Math.floorMod(entry.name().hashCode(), INKS),
            escape(monogram(entry.name())),
            escape(entry.name()),
            entry.signedAt(),
            DAY.format(entry.signedAt().atZone(ZoneId.systemDefault())));
  }

  private String photo(String picture, String name) {
    String url = escape(mediaUrl + picture);
    return "<a class=\"photo\" href=\"%s\"><img src=\"%s\" alt=\"A picture from %s\" loading=\"lazy\"></a>"
        .formatted(url, url, escape(name));
  }

  private static String monogram(String name) {
    return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
