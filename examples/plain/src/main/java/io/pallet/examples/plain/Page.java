package io.pallet.examples.plain;

import static io.pallet.examples.plain.Html.escape;

import io.pallet.config.assets.Assets;
import io.pallet.examples.guestbook.Draft;
import io.pallet.examples.guestbook.Frame;
import io.pallet.examples.guestbook.Sheet;
import java.util.Map;

/** The pages as HTML; whatever a person wrote is escaped. */
record Page(Frame around, Assets assets) {

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="description" content="A guestbook: leave a few words, and a picture if you like.">
        <title>Guestbook</title>
        <link rel="icon" href="{logo}" type="image/svg+xml">
        <link rel="stylesheet" href="{style}">
        {canonical}<script type="module" src="{script}"></script>
      </head>
      <body>
        <header class="masthead">
          <a class="brand" href="/"><img src="{logo}" alt="" width="56" height="56">
            <h1>Guestbook</h1></a>
          <p class="tagline">You were here. Leave a few words, so that we remember.</p>
        </header>
        {main}
        <footer class="colophon"><p>{colophon}</p></footer>
      </body>
      </html>
      """;

  /**
   * The front page.
   *
   * @param draft what the form holds
   * @param problems what is wrong with it, by field
   */
  String entries(Sheet sheet, Draft draft, Map<String, String> problems) {
    String list = new EntryList(around.mediaUrl()).html(sheet);
    return frame("<main class=\"desk\">\n" + SignForm.html(draft, problems) + list + "</main>");
  }

  String missing() {
    return notice("This page is not in the book", "Perhaps it was torn out.");
  }

  String failed() {
    return notice("The pen ran dry", "Something went wrong on our side. Please try again.");
  }

  private String notice(String title, String text) {
    return frame(
        """
        <main class="desk desk-narrow"><section class="empty">
          <h2>%s</h2><p>%s</p><p><a class="button" href="/">Back to the guestbook</a></p>
        </section></main>"""
            .formatted(escape(title), escape(text)));
  }

  /** What people wrote goes in last, so that no placeholder in it is ever filled. */
  private String frame(String main) {
    return FRAME
        .replace("{logo}", asset("img/logo.svg"))
        .replace("{style}", asset("css/guestbook.css"))
        .replace("{script}", asset("js/guestbook.js"))
        .replace("{canonical}", canonical())
        .replace("{colophon}", escape(around.colophon()))
        .replace("{main}", main);
  }

  private String asset(String name) {
    return escape(assets.url(name));
  }

  private String canonical() {
    return around
        .canonical()
        .map(url -> "<link rel=\"canonical\" href=\"" + escape(url) + "\">\n  ")
        .orElse("");
  }
}
