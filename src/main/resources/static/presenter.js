// The presenter's view: full screen, a clock that runs, arrow keys. Without scripts the buttons send forms.
(() => {
  const main = document.querySelector(".presenter");
  let began = performance.now();
  const face = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  const tick = () => {
    const box = document.getElementById("chronometre");
    if (!box) return;
    const elapsed = Number(box.dataset.elapsed) + (performance.now() - began) / 1000;
    const planned = Number(box.dataset.planned);
    box.querySelector("[data-clock]").textContent = face(elapsed);
    box.classList.toggle("is-over", planned > 0 && elapsed > planned);
  };
  tick();
  setInterval(tick, 1000);

  const full = document.getElementById("plein-ecran");
  if (full && document.fullscreenEnabled) {
    const enter = full.textContent;
    full.hidden = false;
    full.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : main.requestFullscreen()));
    document.addEventListener("fullscreenchange", () => { full.textContent = document.fullscreenElement ? full.dataset.exit : enter; });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, summary, a, button")) return;
    const id = { ArrowRight: "suivante", PageDown: "suivante", ArrowLeft: "precedente", PageUp: "precedente" }[event.key];
    const button = id && document.getElementById(id);
    if (!button || button.disabled) return;
    event.preventDefault();
    button.click();
  });

  // The next step in place, so that the full screen stays.
  main.addEventListener("submit", async (event) => {
    if (!document.fullscreenElement || !event.target.matches(".presenter__keys")) return;
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(event.target, event.submitter));
    const answer = await fetch(event.target.action, { method: "POST", body: fields });
    if (!answer.ok) return window.location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of [".presenter__count", ".presenter__progress", ".presenter__body", ".presenter__keys"]) {
      main.querySelector(part).replaceWith(page.querySelector(part));
    }
    document.getElementById(event.submitter.id)?.focus();
    began = performance.now();
    tick();
  });
})();
