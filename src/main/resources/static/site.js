// Small comforts; every page works without them.
(() => {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.textContent = button.dataset.copied;
    });
  }

  // Results renewed in place: say how many, keep the filters as they were opened, name the page.
  let opened = [];
  let byPage = false;
  document.addEventListener("htmx:beforeRequest", (event) => {
    opened = [...document.querySelectorAll("#recherche details[open]")].map((details) => details.id || details.className);
    byPage = event.target.closest(".pagination") !== null;
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    // An answer that is not a part of the page (an error, say) is shown as what it is.
    if (event.detail.xhr.status >= 400) window.location.assign(event.detail.pathInfo.requestPath);
  });
  document.addEventListener("htmx:afterSettle", () => {
    const results = document.getElementById("recherche");
    if (!results || !results.dataset.title) return;
    document.title = results.dataset.title;
    for (const details of results.querySelectorAll("details")) {
      if (opened.includes(details.id || details.className)) details.open = true;
    }
    const count = document.getElementById("compte");
    document.getElementById("annonce").textContent = count.textContent;
    if (byPage) count.focus();
  });
})();
