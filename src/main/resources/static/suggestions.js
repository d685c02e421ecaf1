// Suggestions as one types: an ARIA combobox over the search forms. Without this file the forms simply submit.
(() => {
  const WAIT = 120;
  const SHORTEST = 2;
  let serial = 0;

  const element = (tag, className, attributes = {}) => {
    const made = document.createElement(tag);
    made.className = className;
    for (const name in attributes) if (attributes[name]) made.setAttribute(name, attributes[name]);
    return made;
  };

  const enhance = (input) => {
    const form = input.form;
    const id = `suggestions-${++serial}`;
    const list = element("div", "suggestions", { id, role: "listbox" });
    const status = element("p", "visually-hidden", { role: "status" });
    let options = [];
    let active = -1;
    let timer = 0;
    let asked = null;
    let answered = null;

    const close = () => {
      clearTimeout(timer);
      asked?.abort();
      asked = answered = null;
      list.hidden = true;
      activate(-1);
      input.setAttribute("aria-expanded", "false");
      status.textContent = "";
    };

    const activate = (index) => {
      options[active]?.setAttribute("aria-selected", "false");
      active = index;
      const option = options[active];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    };

    const show = (answer) => {
      options = [];
      active = -1;
      input.removeAttribute("aria-activedescendant");
      const groups = answer.groups.map((group, number) => {
        const box = element("div", "suggestions__group", { role: "group", "aria-labelledby": `${id}-g${number}` });
        const label = element("div", "suggestions__kind", { id: `${id}-g${number}`, role: "presentation" });
        label.textContent = group.label;
        box.append(label);
        for (const one of group.options) {
          const option = element("div", "suggestions__option", {
            id: `${id}-${options.length}`, role: "option", "aria-selected": "false", "data-href": one.href,
          });
          const name = element("span", "suggestions__name", { lang: one.lang });
          name.textContent = one.label;
          option.append(name);
          if (one.detail) {
            const detail = element("span", "suggestions__detail", { lang: one.lang });
            detail.textContent = one.detail;
            option.append(" ", detail);
          }
          options.push(option);
          box.append(option);
        }
        return box;
      });
      list.replaceChildren(...groups);
      list.scrollTop = 0;
      list.setAttribute("aria-label", answer.label);
      list.style.insetBlockStart = `${input.offsetTop + input.offsetHeight + 6}px`;
      list.hidden = options.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      status.textContent = answer.count;
    };

    const ask = async () => {
      const typed = input.value;
      if (typed === answered && !list.hidden) return;
      asked?.abort();
      if (typed.trim().length < SHORTEST) return close();
      const mine = asked = new AbortController();
      try {
        const address = `${new URL(form.action).pathname}/suggestions?${new URLSearchParams(new FormData(form))}`;
        const answer = await fetch(address, { signal: mine.signal, headers: { Accept: "application/json" } });
        const found = answer.ok ? await answer.json() : { groups: [] };
        if (asked !== mine || document.activeElement !== input) return;
        if (!found.groups.length) close();
        else show(found);
        answered = typed;
      } catch {
        // Aborted, or the network is away: the form still submits.
      }
    };

    const choose = (option) => {
      const href = option.dataset.href;
      close();
      window.location.assign(href);
    };

    input.addEventListener("input", (event) => {
      if (event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("compositionend", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey) return;
      const open = !list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!open) return ask();
        const step = event.key === "ArrowDown" ? 1 : -1;
        // One place more than the options: from the last back to the words themselves, then the first.
        const places = options.length + 1;
        activate(((active + 1 + step + places) % places) - 1);
      } else if (event.key === "Escape" && open) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && open && options[active]) {
        event.preventDefault();
        choose(options[active]);
      }
    });
    form.addEventListener("submit", close);
    // The focus stays in the field, so that pressing a suggestion does not close the list first.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) choose(option);
    });

    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id,
      "aria-haspopup": "listbox", autocapitalize: "none", spellcheck: "false",
    })) input.setAttribute(name, value);
    list.hidden = true;
    form.classList.add("with-suggestions");
    form.append(list, status);
  };

  const enhanceAll = () =>
    document.querySelectorAll("form[role=search] input[name=q]:not([role])").forEach(enhance);
  enhanceAll();
  document.addEventListener("htmx:afterSettle", enhanceAll);
})();
