// Sends files piece by piece, so that a broken line costs a piece and not the file. Without this script the form sends
// them in one go. The words stand in the page.
(() => {
  const PIECE = 4 * 1024 * 1024;
  const AT_ONCE = 2;
  const LONGEST_WAIT = 30000;

  for (const form of document.querySelectorAll("form[data-uploads]")) enhance(form);
  const list = document.querySelector("[data-files]");
  if (list && list.dataset.waiting === "true") renewLater(2000);

  function enhance(form) {
    const chooser = form.querySelector("input[type=file]");
    const drop = form.querySelector(".deposit__drop");
    const shown = form.querySelector(".transfers");
    const template = form.querySelector("template[data-transfer]");
    const words = template.dataset;
    const begins = "begins" in form.dataset;
    const queue = [];
    let uploads = form.dataset.uploads;
    let next = "";
    let running = 0;

    form.querySelector(".deposit__send").hidden = true;
    chooser.addEventListener("change", () => {
      add([...chooser.files]);
      chooser.value = "";
    });
    for (const kind of ["dragenter", "dragover"]) {
      drop.addEventListener(kind, (event) => {
        event.preventDefault();
        drop.classList.add("deposit__drop--over");
      });
    }
    for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("deposit__drop--over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      add([...event.dataTransfer.files]);
    });
    window.addEventListener("beforeunload", (event) => {
      if (queue.some((transfer) => ["waiting", "sending", "retrying"].includes(transfer.state))) event.preventDefault();
    });

    // What was chosen before this script was there.
    if (chooser.files.length) {
      add([...chooser.files]);
      chooser.value = "";
    }

    async function add(files) {
      const wanted = files.map((file) => show(file)).filter((transfer) => transfer.state === "waiting");
      if (wanted.length && begins && !next && !(await begin(wanted))) return;
      run();
    }

    // The draft is opened first: its address is where the files go.
    async function begin(wanted) {
      try {
        const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams([...new FormData(form)].filter(([name]) => name !== "fichiers")) });
        if (answer.status !== 201) throw new Error();
        const begun = await answer.json();
        uploads = begun.depots;
        next = begun.suite;
        return true;
      } catch {
        for (const transfer of wanted) say(transfer, "failed");
        return false;
      }
    }

    function show(file) {
      const item = template.content.firstElementChild.cloneNode(true);
      const transfer = { file, item, state: "waiting", offset: 0, address: "", tries: 0, request: null };
      item.querySelector("bdi").textContent = file.name;
      item.querySelector(".transfer__size").textContent = size(file.size);
      item.querySelector("[data-pause]").addEventListener("click", () => pause(transfer));
      item.querySelector("[data-resume]").addEventListener("click", () => resume(transfer));
      item.querySelector("[data-cancel]").addEventListener("click", () => cancel(transfer));
      shown.hidden = false;
      shown.append(item);
      queue.push(transfer);
      say(transfer, "waiting");
      if (file.size === 0) say(transfer, "failed", words.empty);
      if (file.size > Number(form.dataset.largest)) say(transfer, "failed", words.large);
      return transfer;
    }

    function run() {
      while (running < AT_ONCE) {
        const transfer = queue.find((one) => one.state === "waiting");
        if (!transfer) break;
        running++;
        send(transfer).finally(() => {
          running--;
          run();
        });
      }
      if (running === 0 && queue.length && queue.every((one) => ["done", "cancelled", "failed"].includes(one.state))) {
        form.querySelector("[data-announce]").textContent = words.all;
        if (begins && queue.some((one) => one.state === "done") && !queue.some((one) => one.state === "failed")) window.location.assign(next);
      }
    }

    async function send(transfer) {
      say(transfer, "sending");
      while (transfer.state === "sending") {
        try {
          if (!transfer.address) await open(transfer);
          else await piece(transfer);
          transfer.tries = 0;
        } catch (problem) {
          if (transfer.state !== "sending") return;
          if (problem instanceof Refusal) say(transfer, problem.session ? "paused" : "failed", problem.message || words.failed);
          else await waitAndAsk(transfer);
        }
      }
    }

    async function open(transfer) {
      const interrupted = [...document.querySelectorAll("[data-interrupted]")].find((one) => one.dataset.fingerprint === fingerprint(transfer.file) && Number(one.dataset.bytes) === transfer.file.size);
      if (interrupted) {
        transfer.address = interrupted.dataset.upload;
        interrupted.remove();
        await ask(transfer);
        return;
      }
      const body = new URLSearchParams({ nom: transfer.file.name, taille: transfer.file.size, empreinte: fingerprint(transfer.file) });
      const answer = await request(transfer, "POST", uploads, body);
      if (answer.status !== 201) throw refusal(answer);
      transfer.address = answer.getResponseHeader("Location");
    }

    async function piece(transfer) {
      const from = transfer.offset;
      const answer = await request(transfer, "PATCH", transfer.address, transfer.file.slice(from, from + PIECE), { "Content-Type": "application/octet-stream", "Upload-Offset": from, "Upload-Fills": begins ? "1" : "0" });
      if (answer.status === 409) {
        await ask(transfer);
        return;
      }
      if (answer.status !== 200 && answer.status !== 204) throw refusal(answer);
      progress(transfer, Number(answer.getResponseHeader("Upload-Offset")));
      if (answer.getResponseHeader("Upload-Complete") === "?1") finish(transfer);
    }

    async function ask(transfer) {
      const answer = await request(transfer, "HEAD", transfer.address);
      if (answer.status === 404) {
        transfer.address = "";
        progress(transfer, 0);
      } else if (answer.status === 204) {
        progress(transfer, Number(answer.getResponseHeader("Upload-Offset")));
        if (answer.getResponseHeader("Upload-Complete") === "?1") finish(transfer);
      } else throw refusal(answer);
    }

    async function waitAndAsk(transfer) {
      say(transfer, "retrying");
      await new Promise((done) => setTimeout(done, Math.min(LONGEST_WAIT, 1000 * 2 ** transfer.tries++)));
      if (transfer.state !== "retrying") return;
      say(transfer, "sending");
      if (transfer.address) await ask(transfer).catch(() => {});
    }

    function request(transfer, method, address, body, headers) {
      return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        transfer.request = request;
        request.open(method, address);
        request.setRequestHeader("X-CSRF-TOKEN", form.querySelector("input[name=_csrf]").value);
        request.setRequestHeader("Accept", "application/json");
        for (const [name, value] of Object.entries(headers || {})) request.setRequestHeader(name, value);
        if (method === "PATCH") request.upload.addEventListener("progress", (event) => bar(transfer, transfer.offset + event.loaded));
        request.addEventListener("load", () => (request.status >= 500 && request.status !== 507 ? reject(new Error()) : resolve(request)));
        request.addEventListener("error", () => reject(new Error()));
        request.addEventListener("abort", () => reject(new Error()));
        request.send(body);
      });
    }

    class Refusal extends Error {}

    function refusal(answer) {
      let message = "";
      try {
        message = JSON.parse(answer.responseText).message;
      } catch {
        // An answer without words of its own.
      }
      const refused = new Refusal(message);
      if (new URL(answer.responseURL || window.location).pathname.endsWith("/connexion") || answer.status === 403) {
        refused.session = true;
        refused.message = words.session;
      }
      return refused;
    }

    function pause(transfer) {
      say(transfer, "paused");
      if (transfer.request) transfer.request.abort();
    }

    async function resume(transfer) {
      // Signed in again in another window, this page has an old token: a fresh one is in the page as it is now.
      const page = await fetch(window.location.pathname).then((answer) => answer.text()).catch(() => "");
      const fresh = new DOMParser().parseFromString(page, "text/html").querySelector("main input[name=_csrf]");
      if (fresh) form.querySelector("input[name=_csrf]").value = fresh.value;
      if (transfer.address) await ask(transfer).catch(() => {});
      if (transfer.state !== "done") say(transfer, "waiting");
      run();
    }

    function cancel(transfer) {
      say(transfer, "cancelled");
      if (transfer.request) transfer.request.abort();
      if (transfer.address) request({}, "POST", transfer.address + "/abandon").catch(() => {});
      transfer.item.remove();
      chooser.focus();
      run();
    }

    function finish(transfer) {
      say(transfer, "done");
      if (!begins) {
        transfer.item.remove();
        renew();
      }
    }

    function progress(transfer, offset) {
      transfer.offset = offset;
      bar(transfer, offset);
    }

    function bar(transfer, bytes) {
      transfer.item.querySelector("progress").value = Math.min(100, (100 * bytes) / transfer.file.size);
    }

    function say(transfer, state, message) {
      transfer.state = state;
      transfer.item.classList.toggle("transfer--failed", state === "failed");
      transfer.item.querySelector(".transfer__state").textContent = message || words[state] || "";
      transfer.item.querySelector("[data-pause]").hidden = !["waiting", "sending", "retrying"].includes(state);
      transfer.item.querySelector("[data-resume]").hidden = state !== "paused";
      if (state === "done") transfer.item.querySelector(".transfer__actions").hidden = true;
      if (state === "failed" || state === "done" || message) form.querySelector("[data-announce]").textContent = transfer.file.name + " : " + (message || words[state]);
    }
  }

  // One look at a time: what changes during one is seen by another after it, so that no older list comes last.
  let looking = false;
  let lookAgain = false;
  async function renew() {
    lookAgain = true;
    if (looking) return;
    looking = true;
    while (lookAgain) {
      lookAgain = false;
      await look().catch(() => {});
    }
    looking = false;
  }

  // The list as the centre has it now; asked for again while a file is being read.
  async function look() {
    const list = document.querySelector("[data-files]");
    if (!list) return;
    const answer = await fetch(list.dataset.list).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-files]");
    if (!fresh || (list.contains(document.activeElement) && document.activeElement !== document.body)) {
      // Nothing is exchanged under the hand of who is in it: later.
      if (fresh) renewLater(3000);
      return;
    }
    const opened = [...list.querySelectorAll("details[open]")].map((details) => details.closest("li").id);
    // What stands in a control of the list is its writer's: saved or not, it goes on into the new one.
    for (const control of list.querySelectorAll("[data-keep]")) {
      const same = fresh.querySelector(`[name="${CSS.escape(control.name)}"]`);
      if (same) same.value = control.value;
    }
    list.replaceWith(fresh);
    for (const id of opened) document.getElementById(id)?.querySelector("details")?.setAttribute("open", "");
    const changed = list.dataset.waiting === "true" && fresh.dataset.waiting !== "true";
    if (changed) document.dispatchEvent(new CustomEvent("vita:files-read"));
    else if (fresh.dataset.waiting !== "true") document.dispatchEvent(new CustomEvent("vita:files-changed"));
    if (fresh.dataset.waiting === "true") renewLater(2000);
  }

  // A picture that was pasted into the text is among the files too.
  document.addEventListener("fichiers", renew);

  // Duplicates are looked for once what came has been read.
  const duplicates = document.querySelector("[data-duplicates]");
  if (duplicates && !duplicates.querySelector("[data-duplicates-list]")) renewDuplicates();
  document.addEventListener("vita:files-read", renewDuplicates);
  document.addEventListener("vita:files-changed", renewDuplicates);

  async function renewDuplicates() {
    if (!duplicates || duplicates.contains(document.activeElement)) return;
    const answer = await fetch(duplicates.dataset.list).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-duplicates-list]");
    if (fresh) duplicates.replaceChildren(fresh);
  }

  function renewLater(wait) {
    setTimeout(renew, wait);
  }

  function fingerprint(file) {
    return [file.name, file.size, file.lastModified].join("|");
  }

  function size(bytes) {
    const format = (value, unit) => new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
    return bytes >= 1e6 ? format(bytes / 1e6, "megabyte") : format(bytes / 1e3, "kilobyte");
  }
})();
