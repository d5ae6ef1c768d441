package io.pallet.examples.plain;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.pallet.examples.guestbook.Draft;
import io.pallet.examples.guestbook.Entries;
import io.pallet.examples.guestbook.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an entry, or says kindly why not. */
record Sign(Page page, Entries entries) implements Handler {

  private static final Logger LOG = LoggerFactory.getLogger(Sign.class);

  @Override
  public void handle(Context context) throws Exception {
    if (context.req().getContentLengthLong() > Picture.LARGEST_REQUEST) {
      refuse(
          context, HttpStatus.CONTENT_TOO_LARGE, Draft.EMPTY, Map.of("picture", Picture.TOO_LARGE));
      return;
    }
    Draft draft = Draft.of(context.formParam("name"), context.formParam("message"));
    Map<String, String> problems = draft.problems();
    byte[] picture = picture(context.uploadedFile("picture"));
    Picture.problem(picture).ifPresent(problem -> problems.put("picture", problem));
    if (!problems.isEmpty()) {
      refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, draft, problems);
      return;
    }
    entries.add(draft, picture);
    LOG.info("{} writes: {}", draft.name(), draft.message());
    context.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void refuse(Context context, HttpStatus status, Draft draft, Map<String, String> problems)
      throws SQLException {
    context.status(status);
    Routes.html(context, page.entries(entries.before(Long.MAX_VALUE), draft, problems));
  }

  /** The bytes that were sent, one more than allowed at most; none where no file was chosen. */
  private static byte[] picture(@Nullable UploadedFile file) throws IOException {
    if (file == null) {
      return new byte[0];
    }
    try (InputStream content = file.content()) {
      return content.readNBytes(Picture.LARGEST + 1);
    }
  }
}
