// Saves a draft a moment after each change. Nothing typed is lost: what the server has not acknowledged is kept on this
// device, and sent again; what was changed elsewhere too is shown, never written over.
(() => {
  // The browser sent the form itself, and the server answered that it is saved.
  const savedNow = document.querySelector("[data-draft-saved]")?.dataset.draftSaved;
  const form = document.getElementById("fiche");
  if (!form) {
    try {
      if (savedNow) localStorage.removeItem(`brouillon:${savedNow}`);
    } catch {
      // Nothing was kept.
    }
    return;
  }
  const WAIT = 1200;
  const RETRY = 8000;
  const KEY = `brouillon:${form.dataset.id}`;
  const status = document.getElementById("etat-enregistrement");
  const words = form.dataset;
  let timer = 0;
  let saving = false;
  let dirty = false;
  let leaving = false;
  const sent = new Map();

  const controls = () => [...form.elements].filter((control) => control.name && control.type !== "hidden" && control.type !== "submit");
  const seen = () => new Map(form.elements.vu.value.split(" ").filter(Boolean).map((pair) => {
    const equals = pair.indexOf("=");
    return [pair.slice(0, equals), pair.slice(equals + 1)];
  }));
  const remember = (digests) => {
    const all = seen();
    for (const [field, digest] of Object.entries(digests)) all.set(field, digest);
    form.elements.vu.value = [...all].map(([field, digest]) => `${field}=${digest}`).join(" ");
  };
  const body = () => {
    const data = new FormData(form);
    // A territory that is still being typed is none yet.
    data.delete("ajout.tag.territoires");
    // Another type is another form: chosen with its own button.
    data.delete("type");
    return new URLSearchParams(data);
  };

  const keep = (submitted = false) => {
    const texts = controls()
      .filter((control) => !["checkbox", "radio", "file"].includes(control.type))
      .map((control) => [control.name, control.value]);
    const ticks = controls().filter((control) => ["checkbox", "radio"].includes(control.type))
      .map((control) => [control.name, control.value, control.checked]);
    try {
      localStorage.setItem(KEY, JSON.stringify({ vu: form.elements.vu.value, texts, ticks, submitted }));
    } catch {
      // No room, or not allowed: the server still has everything up to the last saving.
    }
  };
  const forget = () => {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  };

  const say = (text, trouble, ...more) => {
    status.replaceChildren(text, ...more);
    status.toggleAttribute("data-trouble", Boolean(trouble));
  };
  const button = (label, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button button--small";
    made.textContent = label;
    made.addEventListener("click", action);
    return made;
  };
  const signIn = () => {
    const link = document.createElement("a");
    link.href = words.signIn;
    link.target = "_blank";
    link.rel = "opener";
    link.className = "button button--small";
    link.textContent = words.signInLabel;
    return link;
  };

  const show = (progress) => {
    const box = document.getElementById("progression");
    if (!box || !progress) return;
    box.querySelector("[data-progress=words]").textContent = progress.words;
    box.querySelector("[data-progress=share]").value = progress.share;
    const advice = box.querySelector("[data-progress=advice]");
    if (advice.textContent !== progress.advice) advice.textContent = progress.advice;
    advice.href = `#${progress.anchor}`;
    advice.hidden = !progress.advice;
    box.querySelector("[data-progress=done]").hidden = Boolean(progress.advice);
  };

  // A field that was changed elsewhere and not here takes the new text, unless it is being written in.
  const renew = (renewed) => {
    for (const { field, text, seen: digest } of renewed) {
      const control = form.elements[field] ?? form.elements[`ajout.${field}`];
      if (!control || control.type === undefined || ["checkbox", "radio"].includes(control.type)) continue;
      if (control === document.activeElement || control.value !== sent.get(control.name)) continue;
      control.value = text;
      remember({ [field]: digest });
    }
  };

  // After signing in again the page has another token.
  const newToken = async () => {
    const page = await fetch(window.location.pathname, { redirect: "manual", headers: { Accept: "text/html" } });
    if (page.type === "opaqueredirect") return "signed-out";
    if (!page.ok) return page.status === 404 ? "gone" : "away";
    const token = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("#fiche input[name=_csrf]");
    if (!token) return "gone";
    document.querySelectorAll("input[name=_csrf]").forEach((input) => { input.value = token.value; });
    return "";
  };

  const post = () => fetch(words.brouillon, {
    method: "POST", body: body(), redirect: "manual", headers: { Accept: "application/json" },
  });

  const trouble = (kind) => {
    keep();
    if (kind === "signed-out") say(words.signedOut, true, signIn());
    else if (kind === "gone") return say(words.lost, true);
    else say(words.away, true);
    clearTimeout(timer);
    timer = setTimeout(save, RETRY);
  };

  const save = async () => {
    clearTimeout(timer);
    if (saving) return;
    saving = true;
    dirty = false;
    say(words.saving, false);
    sent.clear();
    controls().forEach((control) => sent.set(control.name, control.value));
    try {
      let answer = await post();
      if (answer.status === 403 || answer.type === "opaqueredirect") {
        const refused = await newToken();
        if (refused) { dirty = true; return trouble(refused); }
        answer = await post();
      }
      if (answer.type === "opaqueredirect") { dirty = true; return trouble("signed-out"); }
      if (answer.status === 404) { dirty = true; return trouble("gone"); }
      if (![200, 409, 422].includes(answer.status)) { dirty = true; return trouble("away"); }
      const saved = await answer.json();
      remember(saved.seen);
      show(saved.progress);
      if (answer.status === 200) {
        renew(saved.renewed);
        if (dirty) return schedule();
        forget();
        say(saved.said, false);
      } else {
        dirty = true;
        keep();
        const compare = Object.keys(saved.conflicts).length > 0;
        say(saved.said, true, ...(compare ? [button(words.compare, () => { leaving = true; form.requestSubmit(); })] : []));
      }
    } catch {
      dirty = true;
      trouble("away");
    } finally {
      saving = false;
    }
  };

  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(save, WAIT);
  };

  const changed = (event) => {
    const control = event.target;
    if (control.form !== form || !control.name) return;
    dirty = true;
    keep();
    if (!status.hasAttribute("data-trouble")) say(words.unsaved, false);
    if (["ajout.tag.territoires", "type"].includes(control.name)) return;
    schedule();
  };
  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
  form.addEventListener("brouillon", () => { dirty = true; keep(); schedule(); });

  // The browser sends the form itself: what is kept stays until the next page has seen it saved.
  form.addEventListener("submit", () => { leaving = true; clearTimeout(timer); keep(true); });
  window.addEventListener("beforeunload", (event) => {
    if (dirty && !leaving) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (dirty && !saving && !leaving) save();
  });
  window.addEventListener("online", () => { if (dirty) save(); });
  window.addEventListener("focus", () => { if (dirty && status.hasAttribute("data-trouble")) save(); });

  // Chosen in words, counted as one ticks.
  document.addEventListener("change", (event) => {
    const list = event.target.closest?.("details.concepts");
    const count = list?.querySelector("[data-chosen]");
    if (count && event.target.type === "checkbox") count.textContent = list.querySelectorAll("input[type=checkbox]:checked").length;
  });

  // What a closed tab or a dead server left behind.
  const recover = () => {
    let left;
    try {
      left = JSON.parse(localStorage.getItem(KEY));
    } catch {
      left = null;
    }
    if (!left) return;
    if (left.submitted && savedNow) return forget();
    let different = false;
    for (const [name, value] of left.texts ?? []) {
      const control = form.elements[name];
      if (control && "value" in control && control.type !== undefined && control.value.trimEnd() !== value.trimEnd()) {
        control.value = value;
        different = true;
      }
    }
    for (const [name, value, checked] of left.ticks ?? []) {
      const found = controls().find((control) => control.name === name && control.value === value);
      if (found && found.checked !== checked) {
        found.checked = checked;
        different = true;
      }
    }
    if (!different) return forget();
    // What the author had seen then, so that a change made elsewhere since is a conflict and not a loss.
    form.elements.vu.value = left.vu;
    const notice = document.createElement("p");
    notice.className = "notice recovered";
    notice.setAttribute("role", "status");
    notice.textContent = words.recovered;
    form.prepend(notice);
    dirty = true;
    save();
  };
  recover();
  if (savedNow) history.replaceState(null, "", window.location.pathname);
})();
