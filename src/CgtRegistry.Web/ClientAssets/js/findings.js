// While somebody types: asks what the rules say of the step and shows it beside the fields. Saving works without it.
const pause = 700;

export function showFindings(form, { fetcher = fetch } = {}) {
  let timer, running;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });

  async function ask() {
    running?.abort();
    const mine = (running = new AbortController());
    try {
      const answer = await fetcher(`${new URL(form.action).pathname}/findings`, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: mine.signal });
      if (answer.ok && !mine.signal.aborted) show(form, await answer.json());
    } catch {
      // The rules are asked again when the step is saved.
    }
  }
}

// Fields nobody has written in yet are left in peace. A list has no box of its own: it is told only what is said of the whole list.
// What is said already stays as it is, so that it is not read out again and again.
function show(form, findings) {
  for (const field of form.querySelectorAll("[data-field]")) {
    const at = field.dataset.field;
    const lines = field.querySelector(".cgt-findings");
    if (!lines) continue;
    const boxes = [...field.querySelectorAll("input:not([type=hidden]), textarea, select")];
    const written = boxes.some((box) => (box.type === "checkbox" || box.type === "radio" ? box.checked : box.value.trim() !== ""));
    const own = findings.filter((f) => (f.pointer === at && (written || boxes.length === 0)) || (written && f.pointer.startsWith(`${at}/`)));
    const now = own.map(line);
    if (now.map((l) => l.textContent).join() !== [...lines.children].map((l) => l.textContent).join()) lines.replaceChildren(...now);
  }
}

function line(finding) {
  const text = document.createElement("p");
  text.className = `cgt-finding cgt-finding--${finding.severity}`;
  text.append(
    Object.assign(document.createElement("strong"), { textContent: `${finding.word}:` }),
    ` ${finding.text} `,
    Object.assign(document.createElement("span"), { className: "usa-hint", textContent: finding.rule }),
  );
  return text;
}
