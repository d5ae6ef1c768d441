package io.pallet.examples.spring;

import io.pallet.examples.guestbook.Draft;
import io.pallet.examples.guestbook.Picture;
import io.pallet.examples.guestbook.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Shows the entries, and takes one or says kindly why not. */
@Controller
class Book {

  private static final Logger LOG = LoggerFactory.getLogger(Book.class);

  private final Entries entries;

  Book(Entries entries) {
    this.entries = entries;
  }

  @GetMapping("/")
  ModelAndView list(@RequestParam(required = false) @Nullable String before) {
    return page(HttpStatus.OK, Sheet.before(before), Draft.EMPTY, Map.of());
  }

  @PostMapping("/sign")
  ModelAndView sign(
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable String message,
      @RequestParam(required = false) @Nullable MultipartFile picture)
      throws IOException {
    Draft draft = Draft.of(name, message);
    byte[] content = content(picture);
    Map<String, String> problems = draft.problems();
    Picture.problem(content).ifPresent(problem -> problems.put("picture", problem));
    if (!problems.isEmpty()) {
      return refuse(HttpStatus.UNPROCESSABLE_CONTENT, draft, problems);
    }
    entries.add(draft, content);
    LOG.info("{} writes: {}", draft.name(), draft.message());
    return new ModelAndView("redirect:/", HttpStatus.SEE_OTHER);
  }

  /** The newest entries, and the form as it was sent with what is wrong with it, by field. */
  ModelAndView refuse(HttpStatus status, Draft draft, Map<String, String> problems) {
    return page(status, Long.MAX_VALUE, draft, problems);
  }

  private ModelAndView page(
      HttpStatus status, long before, Draft draft, Map<String, String> problems) {
    return new ModelAndView(
        "book",
        Map.of("sheet", entries.before(before), "draft", draft, "problems", problems),
        status);
  }

  /** The bytes that were sent, one more than allowed at most; none where no file was chosen. */
  private static byte[] content(@Nullable MultipartFile file) throws IOException {
    if (file == null) {
      return new byte[0];
    }
    try (InputStream content = file.getInputStream()) {
      return content.readNBytes(Picture.LARGEST + 1);
    }
  }
}
