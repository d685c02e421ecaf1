// Follows the trainer: asks now and then which step is shown, and shows it. Without scripts there is a link.
(() => {
  const main = document.querySelector("main[data-follow]");
  if (!main) return;
  const WAIT = 4000;
  let shown = main.dataset.follow;
  const look = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(window.location.pathname, { headers: { Accept: "text/html" } });
        if (answer.ok) {
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          const now = page.querySelector("main");
          if (!now.dataset.follow) return window.location.reload();
          if (now.dataset.follow !== shown) {
            shown = now.dataset.follow;
            const link = now.querySelector("#rafraichir");
            main.replaceChildren(...now.childNodes);
            main.querySelector("#etape-titre")?.focus();
            if (link) link.hidden = true;
          }
        }
      } catch {
        // Away for a moment: asked again.
      }
    }
    setTimeout(look, WAIT);
  };
  document.getElementById("rafraichir").hidden = true;
  setTimeout(look, WAIT);
})();
