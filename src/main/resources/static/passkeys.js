// Passkeys: asks the browser for one and sends its answer with the form around the button. Without a browser that knows
// them the form stays hidden.
(() => {
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) return;

  const answer = async (form) => {
    const asked = await fetch(form.dataset.question, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!asked.ok || asked.redirected) throw new Error(String(asked.status));
    const { ceremony, options } = await asked.json();
    const credential = form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.ceremonie.value = ceremony;
    form.elements.reponse.value = JSON.stringify(credential.toJSON());
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const status = form.querySelector("[role=status]");
    const button = form.querySelector("button");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      status.textContent = "";
      button.disabled = true;
      try {
        await answer(form);
        form.submit();
      } catch {
        status.textContent = form.dataset.failed;
        button.disabled = false;
      }
    });
  }
})();
