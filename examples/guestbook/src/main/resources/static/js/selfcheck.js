// Asks the browser what it made of the page, and writes it on <html> where screenshot.sh reads it.
export async function selfcheck() {
  const failed = [];
  const expect = (what, holds) => holds || failed.push(what);
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  const images = [...document.images].filter((image) => image.hasAttribute("src"));
  images.forEach((image) => (image.loading = "eager"));
  await Promise.allSettled(images.map((image) => image.decode()));

  expect("guestbook.css", style(".brand").display === "inline-flex");
  expect("tokens.css", style("html").getPropertyValue("--paper") !== "");
  expect("form.css", style(".sign").borderRadius === "14px");
  expect("entries.css", style(".card, .empty").borderRadius === "14px");
  expect("grain.png", await loads(style("body").backgroundImage));
  images.forEach((image) => expect(image.getAttribute("src"), image.naturalWidth > 0));
  expect("fits", document.documentElement.scrollWidth <= innerWidth);
  const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname);
  document.documentElement.dataset.loaded = loaded.join(" ");
  document.documentElement.dataset.styled = failed.length === 0 ? "yes" : `no: ${failed.join(", ")}`;
}

async function loads(background) {
  const image = new Image();
  image.src = background.slice(5, -2);
  return image.decode().then(() => true, () => false);
}
