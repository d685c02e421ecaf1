// Territories proposed while their name is typed; the one chosen becomes a ticked box.
(() => {
  const WAIT = 150;
  for (const input of document.querySelectorAll("input[data-places-from]")) {
    const box = input.closest("fieldset");
    const ticks = box.querySelector("[data-places]");
    const list = document.createElement("div");
    const status = document.createElement("p");
    let options = [];
    let active = -1;
    let timer = 0;
    let asked = null;
    list.className = "suggestions";
    list.id = "territoires-proposes";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.placesLabel);
    list.hidden = true;
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, "aria-haspopup": "listbox",
    })) input.setAttribute(name, value);

    const activate = (index) => {
      options[active]?.setAttribute("aria-selected", "false");
      active = index;
      const option = options[active];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    };
    const close = () => {
      clearTimeout(timer);
      asked?.abort();
      asked = null;
      activate(-1);
      options = [];
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
    };

    const add = ({ value, label, detail }) => {
      const there = [...box.querySelectorAll("input[type=checkbox]")].find((tick) => tick.value === value);
      if (there) {
        there.checked = true;
      } else {
        const item = document.createElement("li");
        const tick = document.createElement("input");
        const caption = document.createElement("label");
        const name = document.createElement("span");
        const level = document.createElement("span");
        item.className = "field__choice";
        tick.type = "checkbox";
        tick.name = "tag.territoires";
        tick.value = value;
        tick.checked = true;
        tick.id = caption.htmlFor = `territoire-${value}`;
        tick.setAttribute("form", "fiche");
        name.lang = "fr";
        name.textContent = label;
        level.className = "quiet";
        level.textContent = detail;
        caption.append(name, " ", level);
        item.append(tick, " ", caption);
        ticks.append(item);
      }
      input.value = "";
      close();
      status.textContent = input.dataset.placesAdded.replace("{0}", label);
      ticks.dispatchEvent(new Event("change", { bubbles: true }));
      document.getElementById("fiche").dispatchEvent(new Event("brouillon"));
    };

    const show = (found) => {
      options = found.map((place, at) => {
        const option = document.createElement("div");
        const name = document.createElement("span");
        const level = document.createElement("span");
        option.className = "suggestions__option";
        option.id = `territoire-propose-${at}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.place = place;
        name.className = "suggestions__name";
        name.lang = "fr";
        name.textContent = place.label;
        level.className = "suggestions__detail";
        level.textContent = place.detail;
        option.append(name, " ", level);
        return option;
      });
      active = -1;
      list.replaceChildren(...options);
      list.hidden = options.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      status.textContent = options.length ? String(options.length) : "";
    };

    const ask = async () => {
      asked?.abort();
      const typed = input.value.trim();
      if (typed.length < 2) return close();
      const mine = asked = new AbortController();
      try {
        const answer = await fetch(`${input.dataset.placesFrom}?${new URLSearchParams({ q: typed })}`, {
          signal: mine.signal, redirect: "manual", headers: { Accept: "application/json" },
        });
        if (answer.ok && asked === mine) show(await answer.json());
      } catch {
        // Aborted, or the network is away: what is typed is read when the form is saved.
      }
    };

    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) return void ask();
        const places = options.length + 1;
        activate(((active + 1 + (event.key === "ArrowDown" ? 1 : -1) + places) % places) - 1);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && !list.hidden) {
        event.preventDefault();
        add((options[active] ?? options[0]).place);
      }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) add(option.place);
    });
    input.parentElement.append(list, status);
  }
})();
