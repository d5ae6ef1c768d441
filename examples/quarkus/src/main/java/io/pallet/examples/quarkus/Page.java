package io.pallet.examples.quarkus;

import io.pallet.examples.guestbook.Draft;
import io.pallet.examples.guestbook.Picture;
import io.pallet.examples.guestbook.Sheet;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/**
 * The front page.
 *
 * @param draft what the form holds
 * @param problems what is wrong with it, by field
 */
@TemplateData(target = Draft.class, namespace = TemplateData.SIMPLENAME)
@TemplateData(target = Picture.class, namespace = TemplateData.SIMPLENAME)
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Page(Sheet sheet, Draft draft, Map<String, String> problems) implements TemplateInstance {}
