// The page works without any of this; it is only nicer with it.
import { counter } from "./counter.js";
import { preview } from "./preview.js";

document.querySelectorAll("[data-counts]").forEach(counter);
document.querySelectorAll("[data-previews]").forEach(preview);

if (location.hash === "#selfcheck") {
  import("./selfcheck.js").then(({ selfcheck }) => selfcheck());
}
