// Titles of resources proposed while one is typed; the browser shows them, the server reads what was chosen.
(() => {
  const WAIT = 200;
  for (const input of document.querySelectorAll("input[data-sources-from]")) {
    let timer = 0;
    let asked = null;
    const ask = async () => {
      asked?.abort();
      const typed = input.value.trim();
      if (typed.length < 2) return;
      const mine = asked = new AbortController();
      try {
        const answer = await fetch(`${input.dataset.sourcesFrom}?${new URLSearchParams({ q: typed })}`, {
          signal: mine.signal, redirect: "manual", headers: { Accept: "application/json" },
        });
        if (!answer.ok || asked !== mine) return;
        input.list.replaceChildren(...(await answer.json()).map(({ value }) => {
          const option = document.createElement("option");
          option.value = value;
          return option;
        }));
      } catch {
        // Aborted, or the network is away: what is typed is read when the form is saved.
      }
    };
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
  }
})();
