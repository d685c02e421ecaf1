// Takes suggested tags without leaving the page: in the form, as if they were ticked there; elsewhere, by sending each.
// Without this script each is a form of its own.
(() => {
  const OFTEN = 15000;
  const slot = document.querySelector("[data-tags]");
  const draft = document.getElementById("fiche");
  let loaded = 0;
  let waiting = 0;

  if (slot) {
    load();
    document.addEventListener("vita:files-read", load);
    // What was written since may name other places.
    const saved = document.getElementById("etat-enregistrement");
    if (saved) new MutationObserver(() => {
      clearTimeout(waiting);
      waiting = setTimeout(load, Math.max(1000, loaded + OFTEN - Date.now()));
    }).observe(saved, { childList: true, characterData: true, subtree: true });
  }

  async function load() {
    loaded = Date.now();
    const answer = await fetch(slot.dataset.list).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return;
    const fresh = part(await answer.text());
    const old = slot.querySelector("[data-tags-list]");
    // Who is choosing right now is not disturbed.
    if (!fresh || (old && old.contains(document.activeElement))) return;
    if (old) old.replaceWith(fresh);
    else slot.append(fresh);
    slot.querySelector(".tags-slot__link").hidden = true;
  }

  document.addEventListener("submit", (event) => {
    const form = event.target.closest(".suggested__choice");
    if (!form) return;
    event.preventDefault();
    const list = form.elements.liste.value;
    const value = form.elements.valeur.value;
    const taken = !form.action.endsWith("/retrait");
    if (draft && tick(list, value, form, taken)) show(form, taken);
    else send(form, list, value);
  });

  function tick(list, value, form, taken) {
    if (list === "mots-cles") {
      const lines = document.getElementById("tag-mots-cles");
      if (!lines) return false;
      const others = lines.value.split("\n").map((line) => line.trim()).filter((line) => line && line !== value);
      lines.value = (taken ? [...others, value] : others).join("\n");
      lines.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      const boxes = [...draft.elements].filter((one) => one.type === "checkbox" && one.name === `tag.${list}` && one.value === value);
      if (!boxes.length && list !== "territoires") return false;
      if (!boxes.length) boxes.push(place(value, form));
      for (const box of boxes) {
        box.checked = taken;
        box.closest("details")?.setAttribute("open", "");
        box.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
    draft.dispatchEvent(new Event("brouillon"));
    return true;
  }

  // A box like those of the places that are chosen there.
  function place(value, form) {
    const item = document.createElement("li");
    const box = document.createElement("input");
    const caption = document.createElement("label");
    const name = document.createElement("span");
    const detail = document.createElement("span");
    item.className = "field__choice";
    Object.assign(box, { type: "checkbox", name: "tag.territoires", value, id: `territoire-${value}` });
    box.setAttribute("form", "fiche");
    caption.htmlFor = box.id;
    name.lang = "fr";
    name.textContent = form.querySelector(".choice__label").textContent;
    detail.className = "quiet";
    detail.textContent = form.querySelector(".choice__detail")?.textContent ?? "";
    caption.append(name, " ", detail);
    item.append(box, " ", caption);
    document.querySelector("[data-places]").append(item);
    return box;
  }

  function show(form, taken) {
    const list = form.closest("[data-tags-list]");
    const button = form.querySelector("button");
    button.classList.toggle("choice--taken", taken);
    button.querySelector(".choice__sign").textContent = taken ? "✓" : "+";
    button.querySelector(".choice__does").textContent = taken ? list.dataset.drop : list.dataset.choose;
    form.action = taken ? form.action + "/retrait" : form.action.replace(/\/retrait$/, "");
    list.querySelector("[data-tags-status]").textContent = button.textContent.replace(/\s+/g, " ").trim();
  }

  async function send(form, name, value) {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Requested-With": "fetch" } }).catch(() => null);
    const fresh = answer && answer.ok && !answer.redirected ? part(await answer.text()) : null;
    if (!fresh) {
      form.submit();
      return;
    }
    form.closest("[data-tags-list]").replaceWith(fresh);
    const same = [...fresh.querySelectorAll(".suggested__choice")].find((one) => one.elements.valeur.value === value && one.elements.liste.value === name);
    if (!same) return;
    same.querySelector("button").focus();
    fresh.querySelector("[data-tags-status]").textContent = same.querySelector("button").textContent.replace(/\s+/g, " ").trim();
  }

  function part(text) {
    return new DOMParser().parseFromString(text, "text/html").querySelector("[data-tags-list]");
  }
})();
