// Replies that are ready go into the message at once; without scripts the button asks the site to do it.
(() => {
  for (const form of document.querySelectorAll("[data-replies-form]")) {
    const insert = form.querySelector("[data-insert]");
    if (!insert) continue;
    insert.addEventListener("click", (event) => {
      const chosen = form.querySelector("select").selectedOptions[0];
      if (!chosen || !chosen.dataset.text) return;
      event.preventDefault();
      const note = form.querySelector("textarea");
      note.value = (note.value.trim() ? note.value.trim() + "\n\n" : "") + chosen.dataset.text.trim();
      note.focus();
    });
  }
})();
