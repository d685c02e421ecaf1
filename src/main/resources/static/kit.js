// Steps of a kit moved by dragging and by keyboard, in place; without scripts the same buttons send a form.
(() => {
  const main = document.querySelector("main[data-kit]");
  if (!main || !window.fetch) return;
  const announce = document.getElementById("annonce");
  let busy = false;

  // Everything that the server draws anew: the list, the summary, what was just done.
  const renew = (page) => {
    for (const id of ["deroule", "bilan", "fait"]) {
      const fresh = page.getElementById(id);
      const old = document.getElementById(id);
      if (fresh && old) old.replaceWith(fresh);
    }
    equip();
  };
  const send = async (address, fields, focus) => {
    if (busy) return;
    busy = true;
    try {
      const token = main.querySelector("input[name=_csrf]").value;
      const answer = await fetch(address, {
        method: "POST", body: new URLSearchParams({ _csrf: token, ...fields }), headers: { Accept: "text/html" },
      });
      const text = await answer.text();
      if (!answer.ok || !answer.url.includes("/kits/")) return window.location.reload();
      renew(new DOMParser().parseFromString(text, "text/html"));
      announce.textContent = document.querySelector("#fait [role=status]")?.textContent ?? announce.dataset.moved ?? "";
      let target = focus && document.getElementById(focus);
      if (target?.disabled) target = target.closest(".kit-step, .kit-session");
      target?.focus({ preventScroll: false });
    } catch {
      window.location.reload();
    } finally {
      busy = false;
    }
  };
  const place = (step, session, after) =>
    send(`${main.dataset.kit}/parties/${step}/place`, { seance: session, apres: after }, `etape-${step}`);

  main.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!/\/(place|retrait|annulation|retablissement)$/.test(form.action)) return;
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(form, button));
    send(form.action, fields, button?.id || form.closest(".kit-step")?.nextElementSibling?.id || "deroule");
  });

  // Alt and an arrow, anywhere in a step.
  main.addEventListener("keydown", (event) => {
    if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    const step = event.target.closest?.(".kit-step");
    if (!step || event.target.closest("textarea, input, select")) return;
    event.preventDefault();
    const up = event.key === "ArrowUp";
    const button = document.getElementById(`${up ? "haut" : "bas"}-${step.dataset.step}`);
    if (!button || button.disabled) return;
    send(button.form.action, { sens: up ? "haut" : "bas" }, step.id);
  });

  let dragged = null;
  const clear = () => main.querySelectorAll(".is-before, .is-after, .is-target, .is-dragged")
    .forEach((one) => one.classList.remove("is-before", "is-after", "is-target", "is-dragged"));
  const spot = (event) => {
    const list = event.target.closest?.("[data-steps]");
    if (!list) return null;
    const over = event.target.closest(".kit-step");
    if (!over || over === dragged) return { list, after: null, over: null };
    const box = over.getBoundingClientRect();
    const below = event.clientY > box.top + box.height / 2;
    let before = below ? over : over.previousElementSibling;
    if (before === dragged) before = dragged.previousElementSibling;
    return { list, over, below, after: before };
  };
  main.addEventListener("dragstart", (event) => {
    const step = event.target.closest?.("[data-grip]")?.closest(".kit-step");
    if (!step) return;
    dragged = step;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(step, 20, 20);
    event.dataTransfer.setData("text/plain", step.dataset.step);
    requestAnimationFrame(() => step.classList.add("is-dragged"));
  });
  main.addEventListener("dragover", (event) => {
    const there = dragged && spot(event);
    if (!there) return;
    event.preventDefault();
    main.querySelectorAll(".is-before, .is-after, .is-target").forEach((one) => one.classList.remove("is-before", "is-after", "is-target"));
    if (there.over) there.over.classList.add(there.below ? "is-after" : "is-before");
    else there.list.classList.add("is-target");
  });
  main.addEventListener("drop", (event) => {
    const there = dragged && spot(event);
    if (!there) return;
    event.preventDefault();
    const step = dragged;
    clear();
    if (!there.over && there.list.contains(step)) return;
    const last = there.over ? there.after : there.list.lastElementChild;
    place(step.dataset.step, there.list.dataset.steps, last ? last.dataset.step : "");
  });
  main.addEventListener("dragend", () => { clear(); dragged = null; });

  // A grip in each step: only it is dragged, so that words can still be selected.
  const equip = () => {
    for (const step of main.querySelectorAll(".kit-step[data-step]")) {
      const tools = step.querySelector(".kit-tools");
      if (!tools || tools.querySelector("[data-grip]")) continue;
      const grip = document.createElement("span");
      grip.className = "kit-tool";
      grip.dataset.grip = "";
      grip.title = main.dataset.drag;
      grip.setAttribute("aria-hidden", "true");
      grip.textContent = "⠿";
      grip.draggable = true;
      tools.prepend(grip);
    }
  };
  equip();
})();
