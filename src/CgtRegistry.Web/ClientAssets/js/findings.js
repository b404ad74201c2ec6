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

// Fields nobody has written in yet are left in peace; so are warnings whose reason is being written.
function show(form, findings) {
  for (const field of form.querySelectorAll("[data-field]")) {
    const at = field.dataset.field;
    const lines = field.querySelector(".cgt-findings");
    if (!lines) continue;
    const written = [...field.querySelectorAll("input:not([type=hidden]), textarea, select")].some((box) => (box.type === "checkbox" || box.type === "radio" ? box.checked : box.value.trim() !== ""));
    const own = written ? findings.filter((f) => f.pointer === at || f.pointer.startsWith(`${at}/`)) : [];
    lines.replaceChildren(...own.map(line));
  }
}

function line(finding) {
  const text = document.createElement("p");
  text.className = `cgt-finding cgt-finding--${finding.severity}`;
  text.append(finding.text, " ", Object.assign(document.createElement("span"), { className: "usa-hint", textContent: finding.rule }));
  return text;
}
