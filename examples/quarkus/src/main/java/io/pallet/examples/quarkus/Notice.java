package io.pallet.examples.quarkus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A page that says what went wrong. */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Notice(String title, String text) implements TemplateInstance {

  static final Notice MISSING =
      new Notice("This page is not in the book", "Perhaps it was torn out.");

  static final Notice FAILED =
      new Notice("The pen ran dry", "Something went wrong on our side. Please try again.");
}
