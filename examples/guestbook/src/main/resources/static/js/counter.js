// Says how many characters are left, once that is worth saying.
export function counter(hint) {
  const field = document.getElementById(hint.dataset.counts);
  const tell = () => {
    const left = field.maxLength - field.value.length;
    hint.textContent =
      field.value.length * 2 < field.maxLength ? "" : `${left} character${left === 1 ? "" : "s"} left`;
  };
  field.addEventListener("input", tell);
  tell();
}
