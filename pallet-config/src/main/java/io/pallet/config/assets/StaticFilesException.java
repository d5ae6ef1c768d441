package io.pallet.config.assets;

import java.util.List;

/** Static files that cannot be published as they are; the message says why, a line each. */
public final class StaticFilesException extends Exception {

  private static final long serialVersionUID = 1;

  /** An exception without a trace: what is wrong is in the files. */
  StaticFilesException(List<Finding> findings) {
    super(text(findings), null, false, false);
  }

  private static String text(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append(text.length() == 0 ? "" : "\n").append(finding.text());
    }
    return text.toString();
  }
}
