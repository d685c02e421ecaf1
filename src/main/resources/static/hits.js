// Walks from one marked word to the next; without it the links still lead to the marks.
(() => {
  const bar = document.querySelector("[data-hits]");
  const marks = [...document.querySelectorAll("mark[id^='mot-']")];
  if (!bar || marks.length === 0) return;
  const rank = bar.querySelector(".hits__rank");
  const [back, next] = bar.querySelectorAll("[data-step]");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let at = -1;
  document.documentElement.classList.add("walks-hits");

  const turn = (number, move) => {
    if (marks[at]) marks[at].classList.remove("mark--here");
    at = (number + marks.length) % marks.length;
    marks[at].classList.add("mark--here");
    rank.textContent = bar.dataset.rank.replace("%1", at + 1);
    back.href = `#mot-${((at - 1 + marks.length) % marks.length) + 1}`;
    next.href = `#mot-${((at + 1) % marks.length) + 1}`;
    if (move) marks[at].scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  };

  // Opened at a passage: its first mark is the one we are at.
  const arrive = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place) return;
    const found = marks.findIndex(
      (mark) => mark === place || place.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (found < 0) return;
    const box = marks[found].getBoundingClientRect();
    turn(found, box.top < 0 || box.bottom > window.innerHeight);
  };

  bar.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    if (!step) return;
    event.preventDefault();
    const from = at < 0 && step === back ? 0 : at;
    turn(from + Number(step.dataset.step), true);
    history.replaceState(null, "", `#${marks[at].id}`);
  });
  // Letters act only while the focus is in the bar, so that they disturb no other tool.
  bar.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { n: next, p: back }[event.key.toLowerCase()];
    if (!step) return;
    event.preventDefault();
    step.focus();
    step.click();
  });
  window.addEventListener("hashchange", arrive);
  if (document.readyState === "complete") arrive();
  else window.addEventListener("load", arrive);
})();
