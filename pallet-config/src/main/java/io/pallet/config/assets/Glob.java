package io.pallet.config.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Patterns of paths: {@code *} is a part of a name, {@code **} any number of names. */
record Glob(List<Pattern> patterns) {

  static Glob of(List<String> globs) {
    List<Pattern> patterns = new ArrayList<>();
    for (String glob : globs) {
      StringBuilder regex = new StringBuilder();
      for (int i = 0; i < glob.length(); i++) {
        if (glob.startsWith("**", i)) {
          regex.append(".*");
          i++;
        } else {
          String c = glob.substring(i, i + 1);
          regex.append(c.equals("*") ? "[^/]*" : Pattern.quote(c));
        }
      }
      patterns.add(Pattern.compile(regex.toString(), Pattern.DOTALL));
    }
    return new Glob(List.copyOf(patterns));
  }

  boolean matches(String path) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(path).matches()) {
        return true;
      }
    }
    return false;
  }
}
