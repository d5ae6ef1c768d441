// Shows the picture that was chosen, and says at once when it is too large.
export function preview(image) {
  const field = document.getElementById(image.dataset.previews);
  field.addEventListener("change", () => {
    const [file] = field.files;
    const tooLarge = Boolean(file) && file.size > Number(field.dataset.limit);
    field.setCustomValidity(tooLarge ? "That picture is larger than 2 MB." : "");
    field.reportValidity();
    URL.revokeObjectURL(image.src);
    image.hidden = !file || tooLarge;
    if (!image.hidden) {
      image.src = URL.createObjectURL(file);
    }
  });
  image.addEventListener("error", () => (image.hidden = true));
}
