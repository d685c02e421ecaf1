// The desk by keyboard and by selection; every page works without. Single keys can be switched off (WCAG 2.1.4) and do
// nothing while one types.
(() => {
  const help = document.getElementById("raccourcis");
  const on = document.getElementById("raccourcis-actifs");
  const KEPT = "vita-raccourcis";
  if (help && on) {
    help.hidden = false;
    try { on.checked = localStorage.getItem(KEPT) !== "non"; } catch { on.checked = true; }
    on.addEventListener("change", () => { try { localStorage.setItem(KEPT, on.checked ? "oui" : "non"); } catch { /* for this page only */ } });
    document.addEventListener("keydown", (event) => {
      if (!on.checked || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]")) return;
      if (take(event.key)) event.preventDefault();
    });
  }

  const move = (things, by) => {
    const list = [...things];
    const at = list.findIndex((thing) => thing.contains(document.activeElement));
    const next = list[Math.min(list.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by))];
    if (!next) return false;
    const focus = next.querySelector("h2 a") || next;
    if (focus === next) next.tabIndex = -1;
    focus.focus();
    return true;
  };
  const press = (element) => { if (element) element.click(); return Boolean(element); };
  const goTo = (element) => { if (element) { element.focus(); element.scrollIntoView({ block: "center" }); } return Boolean(element); };
  const line = () => document.activeElement.closest(".queue__line");
  const take = (key) => {
    const things = document.querySelectorAll(".queue__line, .sheet-field");
    switch (key) {
      case "?": help.open = !help.open; return goTo(help.querySelector("summary"));
      case "j": return move(things, 1);
      case "k": return move(things, -1);
      case "o": return line() ? press(line().querySelector("h2 a")) : false;
      case "x": return line() ? press(line().querySelector("input[type=checkbox]")) : false;
      case "c": return goTo(comment());
      case "p": return press(document.querySelector("[data-shortcut=p]"));
      case "d": return goTo(document.getElementById("note") && document.querySelector("#decision textarea, #decision button"));
      case "n": return press(document.getElementById("suivante"));
      case "u": return press(document.getElementById("vers-la-file"));
      default: return false;
    }
  };

  // A passage that is selected in the sheet, or the field that has the focus, goes into the form for remarks.
  const form = document.getElementById("commenter");
  const quote = document.getElementById("citation");
  const field = document.getElementById("champ");
  const remark = document.getElementById("remarque");
  const fieldOf = (node) => (node && node.nodeType === 1 ? node : node && node.parentElement)?.closest("[data-field]");
  const selected = () => {
    const selection = document.getSelection();
    if (!form || !selection || selection.isCollapsed) return null;
    const within = fieldOf(selection.getRangeAt(0).startContainer);
    const words = selection.toString().trim();
    if (!within || within !== fieldOf(selection.getRangeAt(0).endContainer) || !words) return null;
    return { within, words, place: selection.getRangeAt(0).getBoundingClientRect() };
  };
  const comment = () => {
    if (!form) return null;
    const chosen = selected();
    const within = chosen ? chosen.within : document.activeElement.closest("[data-field]");
    if (within) field.value = within.dataset.field;
    if (chosen) quote.value = chosen.words.slice(0, 1000);
    return remark;
  };
  if (form) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--small comment-here";
    button.textContent = form.dataset.comment;
    button.hidden = true;
    document.querySelector(".desk__sheet").append(button);
    const offer = () => {
      const chosen = selected();
      button.hidden = !chosen;
      if (!chosen) return;
      const sheet = button.parentElement.getBoundingClientRect();
      const root = button.style;
      root.insetBlockStart = `${chosen.place.bottom - sheet.top + 6}px`;
      root.insetInlineStart = `${Math.max(0, Math.min(chosen.place.left - sheet.left, sheet.width - 220))}px`;
    };
    document.addEventListener("selectionchange", offer);
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => { goTo(comment()); button.hidden = true; });
    const heading = document.querySelectorAll(".sheet-field");
    heading.forEach((one) => { one.tabIndex = -1; });
  }

  // Replies that are ready go into the message at once.
  const replies = document.getElementById("reponse-type");
  if (replies) {
    const insert = document.getElementById("inserer");
    insert.addEventListener("click", (event) => {
      const chosen = document.querySelector(`[data-reply="${replies.value}"]`);
      if (!chosen) return;
      event.preventDefault();
      const note = document.getElementById("note");
      note.value = (note.value.trim() ? note.value.trim() + "\n\n" : "") + chosen.textContent.trim();
      note.focus();
    });
  }
})();
