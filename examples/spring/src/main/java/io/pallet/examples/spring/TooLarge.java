package io.pallet.examples.spring;

import io.pallet.examples.guestbook.Draft;
import io.pallet.examples.guestbook.Picture;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Answers a form that was not even read. */
@ControllerAdvice
class TooLarge {

  private final Book book;

  TooLarge(Book book) {
    this.book = book;
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ModelAndView answer() {
    return book.refuse(
        HttpStatus.CONTENT_TOO_LARGE, Draft.EMPTY, Map.of("picture", Picture.TOO_LARGE));
  }
}
