// Links beside the words that are selected in a text; without scripts they stand beside each passage.
(() => {
  const bar = document.querySelector("[data-passage-tools]");
  if (!bar) return;
  const LONGEST = 1000;
  const place = bar.parentElement;
  place.classList.add("has-passage-tools");
  const textOf = (node) => (node && node.nodeType === 1 ? node : node && node.parentElement)?.closest(".prose");
  const offer = () => {
    const selection = document.getSelection();
    const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const words = range ? selection.toString().trim() : "";
    const text = range && textOf(range.startContainer);
    if (!words || words.length > LONGEST || !text || !place.contains(text)) {
      // Kept while one of its links is used by the keyboard.
      if (!bar.contains(document.activeElement)) bar.hidden = true;
      return;
    }
    for (const link of bar.querySelectorAll("a")) {
      const address = new URL(link.href, location.href);
      address.searchParams.set("document", bar.dataset.document ?? "");
      address.searchParams.set("ancre", text.closest(".passage")?.id ?? "");
      address.searchParams.set("passage", words);
      link.href = address.href;
    }
    bar.hidden = false;
    const box = range.getBoundingClientRect();
    const within = place.getBoundingClientRect();
    bar.style.insetBlockStart = `${box.bottom - within.top + 8}px`;
    bar.style.insetInlineStart = `${Math.max(0, Math.min(box.left - within.left, within.width - bar.offsetWidth))}px`;
  };
  document.addEventListener("selectionchange", offer);
  bar.addEventListener("mousedown", (event) => event.preventDefault());
})();
