/* One unit of SCORM 1.2 (run-time environment, §3). Without a platform the same page works alone and remembers nothing. */
(function () {
  "use strict";

  function find(start) {
    let place = start;
    for (let i = 0; i < 20 && place; i += 1) {
      try {
        if (place.API) {
          return place.API;
        }
      } catch (e) {
        return null; // a page of another origin: no platform of ours
      }
      if (place.parent === place) {
        return null;
      }
      place = place.parent;
    }
    return null;
  }

  let opener = null;
  try {
    opener = window.opener;
  } catch (e) {
    opener = null;
  }
  const api = find(window) || (opener && find(opener));
  const begun = Date.now();
  let open = false;

  function call(name, ...values) {
    try {
      return open || name === "LMSInitialize" ? api[name](...values) : "";
    } catch (e) {
      return "";
    }
  }

  function set(element, value) {
    call("LMSSetValue", element, String(value));
  }

  if (api) {
    open = String(call("LMSInitialize", "")) === "true";
  }

  const screens = Array.from(document.querySelectorAll(".screen"));
  const quizzes = Array.from(document.querySelectorAll("form.quiz"));
  const steps = document.querySelector(".steps");
  const back = steps.querySelector(".back");
  const next = steps.querySelector(".next");
  const place = steps.querySelector(".place");
  const result = document.querySelector(".result");
  const words = document.querySelector(".words-of-result").textContent;
  const answered = new Map();
  const before = call("LMSGetValue", "cmi.core.lesson_status");
  let done = before === "completed" || before === "passed";
  let now = 0;

  function scored() {
    return quizzes.filter((quiz) => quiz.dataset.form !== "ouverte");
  }

  function score() {
    const all = scored();
    const right = all.filter((quiz) => answered.get(quiz) === true).length;
    return all.length === 0 ? null : Math.round((100 * right) / all.length);
  }

  function report() {
    const all = quizzes.every((quiz) => answered.has(quiz));
    const end = now === screens.length - 1;
    const value = score();
    if (value !== null && answered.size > 0) {
      set("cmi.core.score.min", 0);
      set("cmi.core.score.max", 100);
      set("cmi.core.score.raw", value);
      result.textContent = words.replace("{0}", value);
    }
    done = done || (end && all);
    set("cmi.core.lesson_status", done ? "completed" : "incomplete");
    call("LMSCommit", "");
  }

  function show(index, move) {
    now = Math.max(0, Math.min(screens.length - 1, index));
    screens.forEach((screen, i) => {
      screen.hidden = i !== now;
    });
    back.disabled = now === 0;
    next.disabled = now === screens.length - 1;
    place.textContent = now + 1 + " / " + screens.length;
    if (move) {
      const heading = screens[now].querySelector("h1, h2, h3");
      if (heading) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
      window.scrollTo(0, 0);
    }
    set("cmi.core.lesson_location", now);
    report();
  }

  function check(quiz) {
    const inputs = Array.from(quiz.querySelectorAll("input"));
    const open = quiz.dataset.form === "ouverte";
    const right = inputs.every((input) => input.checked === (input.dataset.right === "yes"));
    answered.set(quiz, open ? null : right);
    quiz.querySelector(".right").hidden = open || !right;
    quiz.querySelector(".wrong").hidden = open || right;
    quiz.querySelector(".noted").hidden = !open;
    quiz.querySelectorAll(".said").forEach((said) => {
      said.hidden = !said.previousElementSibling.querySelector("input").checked;
    });
    const afterwards = quiz.querySelector(".afterwards");
    if (afterwards) {
      afterwards.hidden = false;
    }
    report();
  }

  quizzes.forEach((quiz) => {
    quiz.addEventListener("submit", (event) => {
      event.preventDefault();
      check(quiz);
    });
  });
  back.addEventListener("click", () => show(now - 1, true));
  next.addEventListener("click", () => show(now + 1, true));

  function finish() {
    if (open) {
      const seconds = Math.round((Date.now() - begun) / 1000);
      const part = (value) => String(Math.floor(value)).padStart(2, "0");
      const time = String(Math.floor(seconds / 3600)).padStart(4, "0");
      set("cmi.core.session_time", time + ":" + part((seconds % 3600) / 60) + ":" + part(seconds % 60));
      call("LMSCommit", "");
      call("LMSFinish", "");
      open = false;
    }
  }
  window.addEventListener("pagehide", finish);
  window.addEventListener("beforeunload", finish);

  /* A link within the text leads to the screen that holds its end. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const end = link && document.getElementById(link.getAttribute("href").slice(1));
    if (end) {
      show(screens.findIndex((screen) => screen.contains(end)), false);
    }
  });

  steps.hidden = false;
  show(parseInt(call("LMSGetValue", "cmi.core.lesson_location"), 10) || 0, false);
})();
