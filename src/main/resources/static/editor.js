// A Markdown editor over each text of the form: buttons, shortcuts, preview by the server's own renderer, images pasted
// or dropped. The text stays a plain textarea.
(() => {
  const form = document.getElementById("fiche");
  if (!form) return;
  const words = document.getElementById("mots-editeur").dataset;
  const MAC = /Mac|iPhone|iPad/.test(navigator.platform);
  let serial = 0;

  const make = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const enhance = (area) => {
    const box = make("div", "editor");
    const bar = make("div", "editor__bar");
    const ask = make("div", "editor__ask");
    const preview = make("div", "editor__preview");
    const note = make("p", "editor__note");
    const name = document.querySelector(`label[for="${area.id}"]`)?.textContent ?? "";
    note.setAttribute("role", "status");
    ask.hidden = preview.hidden = true;
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", `${words.toolbar} : ${name}`);
    bar.setAttribute("aria-controls", area.id);

    // Through the browser's own editing, so that Ctrl+Z takes it back.
    const insert = (text, from = area.selectionStart, to = area.selectionEnd) => {
      area.focus();
      area.setSelectionRange(from, to);
      if (!document.execCommand("insertText", false, text)) area.setRangeText(text, from, to, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const selected = () => area.value.slice(area.selectionStart, area.selectionEnd);
    const surround = (mark) => {
      const { selectionStart: start, selectionEnd: end } = area;
      const text = selected();
      const around = area.value.slice(start - mark.length, start) === mark && area.value.slice(end, end + mark.length) === mark;
      if (around) {
        insert(text, start - mark.length, end + mark.length);
        area.setSelectionRange(start - mark.length, end - mark.length);
      } else {
        insert(mark + text + mark);
        area.setSelectionRange(start + mark.length, end + mark.length);
      }
    };
    const lines = (mark) => {
      const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
      let end = area.value.indexOf("\n", area.selectionEnd);
      if (end < 0) end = area.value.length;
      const before = area.value.slice(start, end).split("\n");
      const all = before.every((line) => line.startsWith(mark));
      const after = before.map((line) => (all ? line.slice(mark.length) : mark + line)).join("\n");
      insert(after, start, end);
      area.setSelectionRange(start, start + after.length);
    };
    // On a paragraph of its own.
    const block = (text) => {
      const before = area.value.slice(0, area.selectionStart);
      const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
      insert(`${gap}${text}\n`);
    };

    const question = (label, value, done) => {
      const id = `editeur-${++serial}`;
      const input = make("input");
      const caption = make("label", "", label);
      const yes = make("button", "button button--small", words.ok);
      const no = make("button", "button button--small button--quiet", words.cancel);
      const row = make("p", "form__actions");
      input.id = caption.htmlFor = id;
      input.type = "text";
      input.value = value;
      input.autocomplete = "off";
      yes.type = no.type = "button";
      const close = () => { ask.hidden = true; ask.replaceChildren(); area.focus(); };
      const finish = () => { const answer = input.value.trim(); close(); done(answer); };
      yes.addEventListener("click", finish);
      no.addEventListener("click", () => { close(); done(null); });
      input.addEventListener("keydown", (event) => {
        if (event.key === "Enter") { event.preventDefault(); finish(); }
        if (event.key === "Escape") { close(); done(null); }
      });
      row.append(yes, no);
      ask.replaceChildren(caption, input, row);
      ask.hidden = false;
      input.focus();
    };

    const link = () => {
      const { selectionStart: start, selectionEnd: end } = area;
      const text = selected();
      question(words.linkAddress, /^https?:/.test(text) ? text : "https://", (address) => {
        if (!address || address === "https://") return;
        const shown = text && text !== address ? text : address.replace(/^https?:\/\//, "");
        insert(`[${shown.replace(/[[\]]/g, "\\$&")}](${address.replace(/[()\s]/g, encodeURIComponent)})`, start, end);
      });
    };

    const table = () => {
      const [first, second] = words.tableSample.split(";");
      block(`| ${first} | ${second} |\n| --- | --- |\n|  |  |\n|  |  |`);
    };

    const send = async (file) => {
      note.textContent = words.imageSending;
      const data = new FormData();
      data.append("_csrf", form.elements._csrf.value);
      data.append("image", file, file.name || `image.${file.type.split("/")[1] ?? "png"}`);
      const answer = await fetch(form.dataset.images, {
        method: "POST", body: data, redirect: "manual", headers: { Accept: "application/json" },
      });
      const kept = answer.type === "opaqueredirect" ? {} : await answer.json();
      if (!kept.name) throw Object.assign(new Error(), { said: kept.message });
      note.textContent = "";
      document.dispatchEvent(new Event("fichiers"));
      return kept.name;
    };
    const image = (file) => {
      const at = area.selectionEnd;
      question(words.imageAlternative, "", async (alternative) => {
        if (alternative === null) return;
        try {
          const kept = await send(file);
          area.setSelectionRange(at, at);
          block(`![${alternative.replace(/[[\]]/g, "\\$&")}](${encodeURIComponent(kept)})`);
        } catch (refusal) {
          note.textContent = refusal.said ?? words.imageFailed;
        }
      });
    };
    const pick = () => {
      const input = make("input");
      input.type = "file";
      input.accept = "image/png,image/jpeg,image/webp,image/gif";
      input.addEventListener("change", () => input.files[0] && image(input.files[0]));
      input.click();
    };
    const images = (list) => [...list].filter((file) => /^image\/(png|jpeg|webp|gif)$/.test(file.type));

    const toggle = async (button) => {
      const show = preview.hidden;
      if (show) {
        const answer = await fetch(form.dataset.apercu, {
          method: "POST", redirect: "manual",
          body: new URLSearchParams({ _csrf: form.elements._csrf.value, texte: area.value, contribution: form.dataset.id }),
        });
        if (!answer.ok) return;
        // The server's own sanitized HTML, parsed without running anything.
        preview.replaceChildren(...new DOMParser().parseFromString(await answer.text(), "text/html").body.childNodes);
      }
      preview.hidden = !show;
      area.hidden = show;
      button.setAttribute("aria-pressed", String(show));
      button.textContent = show ? words.write : words.preview;
      if (!show) area.focus();
    };

    const does = {
      bold: { sign: words.bold[0], key: "b", run: () => surround("**") },
      italic: { sign: words.italic[0], key: "i", run: () => surround("*") },
      heading: { sign: "Aa", run: () => lines("### ") },
      list: { sign: "•", run: () => lines("- ") },
      quote: { sign: "❝", run: () => lines("> ") },
      link: { sign: "🔗", key: "k", run: link },
      table: { sign: "▦", run: table },
      image: { sign: "🖼", run: pick },
    };
    for (const [what, { sign, key, run }] of Object.entries(does)) {
      const button = make("button", "", sign);
      const label = key ? `${words[what]} (${MAC ? "⌘" : "Ctrl+"}${key.toUpperCase()})` : words[what];
      button.type = "button";
      button.dataset.does = what;
      button.title = label;
      button.setAttribute("aria-label", label);
      button.addEventListener("click", run);
      bar.append(button);
    }
    const see = make("button", "", words.preview);
    see.type = "button";
    see.setAttribute("aria-pressed", "false");
    see.addEventListener("click", () => toggle(see));
    bar.append(see);

    // One stop for the tab key; arrows move within the bar.
    const buttons = [...bar.children];
    buttons.forEach((button, at) => { button.tabIndex = at === 0 ? 0 : -1; });
    bar.addEventListener("keydown", (event) => {
      const at = buttons.indexOf(document.activeElement);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
      if (at < 0 || to === undefined) return;
      event.preventDefault();
      const next = buttons[(to + buttons.length) % buttons.length];
      buttons.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
      next.focus();
    });
    area.addEventListener("keydown", (event) => {
      if (!(MAC ? event.metaKey : event.ctrlKey) || event.altKey || event.shiftKey) return;
      const found = Object.values(does).find(({ key }) => key === event.key.toLowerCase());
      if (!found) return;
      event.preventDefault();
      found.run();
    });
    area.addEventListener("paste", (event) => {
      const [file] = images(event.clipboardData?.files ?? []);
      if (!file) return;
      event.preventDefault();
      image(file);
    });
    box.addEventListener("dragover", (event) => {
      if (![...event.dataTransfer.items].some((item) => item.type.startsWith("image/"))) return;
      event.preventDefault();
      box.classList.add("is-target");
    });
    box.addEventListener("dragleave", () => box.classList.remove("is-target"));
    box.addEventListener("drop", (event) => {
      box.classList.remove("is-target");
      const [file] = images(event.dataTransfer.files);
      if (!file) return;
      event.preventDefault();
      image(file);
    });

    area.replaceWith(box);
    box.append(bar, ask, note, preview, area);
  };

  document.querySelectorAll("textarea[data-markdown]").forEach(enhance);
})();
