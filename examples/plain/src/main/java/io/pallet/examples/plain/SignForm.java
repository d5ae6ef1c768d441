package io.pallet.examples.plain;

import static io.pallet.examples.plain.Html.escape;

import io.pallet.examples.guestbook.Draft;
import io.pallet.examples.guestbook.Picture;
import java.util.Map;

/** The form that signs the guestbook; it keeps what was written when something is wrong. */
final class SignForm {

  private static final String FORM =
      """
      <section class="sign" aria-labelledby="sign">
        <h2 id="sign">Sign the book</h2>
        <form action="/sign" method="post" enctype="multipart/form-data">
          <div class="field">
            <label for="name">Your name</label>
            <input id="name" name="name" required maxlength="%d" autocomplete="name" value="%s"%s>
            %s
          </div>
          <div class="field">
            <label for="message">Your words</label>
            <textarea id="message" name="message" required maxlength="%d" rows="5"%s>
      %s</textarea>
            <p class="hint" data-counts="message"></p>
            %s
          </div>
          <div class="field">
            <label for="picture">A picture <span class="optional">if you like</span></label>
            <input id="picture" name="picture" type="file"
              accept="image/png,image/jpeg,image/gif,image/webp" data-limit="%d"%s>
            <p class="hint">PNG, JPEG, GIF or WebP, up to 2 MB.</p>
            %s
            <img class="preview" data-previews="picture" alt="The picture you chose" hidden>
          </div>
          <button class="button" type="submit">Sign</button>
        </form>
      </section>
      """;

  private SignForm() {}

  static String html(Draft draft, Map<String, String> problems) {
    return FORM.formatted(
        Draft.LONGEST_NAME,
        escape(draft.name()),
        marked("name", problems),
        told("name", problems),
        Draft.LONGEST_MESSAGE,
        marked("message", problems),
        escape(draft.message()),
        told("message", problems),
        Picture.LARGEST,
        marked("picture", problems),
        told("picture", problems));
  }

  private static String marked(String field, Map<String, String> problems) {
    return problems.containsKey(field)
        ? " aria-invalid=\"true\" aria-describedby=\"" + field + "-problem\""
        : "";
  }

  private static String told(String field, Map<String, String> problems) {
    String problem = problems.get(field);
    return problem == null
        ? ""
        : "<p class=\"problem\" id=\""
            + field
            + "-problem\" role=\"alert\">"
            + escape(problem)
            + "</p>";
  }
}
