package io.pallet.config.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that try to be more than one record, or to be another one. */
final class Hostile {

  private static final String[] PIECES = {
    "\r",
    "\n",
    "\r\n",
    "\u0085",
    "\u2028",
    "\u2029",
    "\u000b",
    "\f",
    "\0",
    "\033[2J",
    "\u009b31m",
    "\177",
    "\t",
    "\b",
    "\u001e",
    "\u001c",
    "\ufeff",
    "\u202e",
    "\u2066",
    "\u200f",
    "\ud800",
    "\udc00",
    "\ud83d\ude00",
    "\ufffe",
    "\u0301",
    "\"",
    "\\",
    "]",
    "[",
    "{",
    "}",
    "=",
    ",",
    "'",
    "%",
    "\\n",
    "\\u000a",
    "\",\"level\":\"ERROR",
    "}\n{\"message\":\"forged\"}",
    "\n<14>1 2023-11-14T22:13:20.750Z host forged 1 - - forged",
    "\n31 <14>1 - - - - - - forged msg",
    "\n2023-11-14T22:13:20Z www.example.com forged[1]: forged",
    "] [forged@32473 a=\"b\"]",
    "x",
    "größer",
    "日本",
    " "
  };

  private Hostile() {}

  /** Each piece alone, first, last and in between, and so many mixtures. */
  static List<String> texts(int mixtures) {
    List<String> texts = new ArrayList<>();
    for (String piece : PIECES) {
      texts.addAll(List.of(piece, piece + "after", "before" + piece, "a" + piece + piece + "b"));
    }
    Random random = new Random(7);
    for (int i = 0; i < mixtures; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(8); pieces >= 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** Whether a text has a character that may reach no target, but for the given line breaks. */
  static boolean isRaw(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                c < ' '
                    || c >= 0x7f && c <= 0x9f
                    || c >= 0x2028 && c <= 0x202e
                    || c >= 0x2066 && c <= 0x2069
                    || c == 0x200e
                    || c == 0x200f
                    || c == 0x061c
                    || c >= 0xd800 && c <= 0xdfff);
  }
}
