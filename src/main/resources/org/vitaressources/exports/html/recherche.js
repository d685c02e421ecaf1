// Looks for words in what mots.js holds. Every word must be there; titles count more.
(() => {
  const form = document.getElementById("recherche");
  const results = document.getElementById("resultats");
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/œ/g, "oe").toLowerCase();
  const pieces = window.vitaMots.map(([address, title, part, text]) => ({
    address, title, part, text, foldedTitle: fold(title + " " + part), foldedText: fold(text),
  }));
  const extract = (piece, word) => {
    const at = Math.max(0, piece.foldedText.indexOf(word) - 60);
    return (at > 0 ? "… " : "") + piece.text.slice(at, at + 180) + (piece.text.length > at + 180 ? " …" : "");
  };
  const score = (piece, words) =>
    words.reduce((sum, word) => sum + (piece.foldedTitle.includes(word) ? 3 : 0) + (piece.foldedText.includes(word) ? 1 : 0), 0);
  const look = () => {
    const words = fold(document.getElementById("mots").value).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
    results.replaceChildren();
    if (words.length === 0) return;
    const found = pieces
      .filter((piece) => words.every((word) => piece.foldedTitle.includes(word) || piece.foldedText.includes(word)))
      .sort((one, other) => score(other, words) - score(one, words))
      .slice(0, 50);
    const count = document.createElement("p");
    count.textContent = found.length === 0 ? results.dataset.none : results.dataset.found + " " + found.length;
    const list = document.createElement("ol");
    for (const piece of found) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = piece.address;
      link.textContent = piece.title;
      const text = document.createElement("p");
      text.textContent = extract(piece, words[0]);
      item.append(link, text);
      list.append(item);
    }
    results.append(count, list);
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => { event.preventDefault(); look(); });
  form.addEventListener("input", look);
})();
