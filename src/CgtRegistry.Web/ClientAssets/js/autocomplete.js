// Turns <input data-cgt-autocomplete …> of a GET form into a box with suggestions. The texts come from data- attributes:
//   data-source (default /api/v1/search), data-limit (8), data-kind (one kind only), data-min (2)
//   data-text-none, data-text-hint, data-text-short ("{n}"), data-text-count ("{n}"), data-text-selected ("{name} {i} {n}")
//   data-kinds='{"institution":"Cơ sở",…}': the word shown under a suggestion
//   data-send-slug: when a suggestion was chosen and not changed afterwards, its slug is sent instead of its name
//   data-submit: choosing a suggestion sends the form
import accessibleAutocomplete from "accessible-autocomplete";
import { nameOf, suggestions } from "./suggestions.js";

const fill = (text, values) => (text ?? "").replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

export function enhanceBox(input) {
  const set = input.dataset;
  const lang = document.documentElement.lang.slice(0, 2) || "vi";
  const kinds = set.kinds ? JSON.parse(set.kinds) : {};
  const label = (item) => (typeof item === "string" ? item : nameOf(item, lang));
  const helpIds = (input.getAttribute("aria-describedby") ?? "").split(/\s+/).filter(Boolean);
  const help = helpIds.map((id) => document.getElementById(id)?.textContent.trim()).filter(Boolean);
  const hadFocus = document.activeElement === input;
  const holder = document.createElement("div");
  let chosen;

  input.replaceWith(holder);
  accessibleAutocomplete({
    element: holder,
    id: input.id,
    name: input.name,
    defaultValue: input.value,
    inputClasses: input.className,
    required: input.required,
    minLength: Number(set.min ?? 2),
    confirmOnBlur: false,
    displayMenu: "overlay",
    source: suggestions({ source: set.source ?? "/api/v1/search", limit: set.limit ?? 8, kind: set.kind }),
    templates: {
      inputValue: (item) => (item ? label(item) : ""),
      suggestion: (item) => {
        const kind = kinds[item?.kind];
        return `<span>${escape(label(item))}</span>${kind ? `<span class="cgt-option__kind">${escape(kind)}</span>` : ""}`;
      },
    },
    onConfirm: (item) => {
      if (!item) return;
      chosen = item;
      if (set.submit !== undefined) setTimeout(() => holder.closest("form")?.requestSubmit());
    },
    tNoResults: () => set.textNone,
    tAssistiveHint: () => [...help, set.textHint].filter(Boolean).join(" "),
    tStatusQueryTooShort: (n) => fill(set.textShort, { n }),
    tStatusNoResults: () => set.textNone,
    tStatusSelectedOption: (name, n, i) => fill(set.textSelected, { name, n, i: i + 1 }),
    tStatusResults: (n, selected) => `${fill(set.textCount, { n })} ${selected}`,
  });

  const box = holder.querySelector("input");
  box.autocapitalize = "off";
  box.spellcheck = false;
  box.enterKeyHint = "search";
  if (input.maxLength > 0) box.maxLength = input.maxLength;
  if (hadFocus) {
    box.focus();
    setTimeout(() => box.setSelectionRange(box.value.length, box.value.length)); // go on typing, overwrite nothing
  }

  if (set.sendSlug === undefined) return;
  holder.closest("form")?.addEventListener("formdata", (event) => {
    if (chosen?.slug && box.value === label(chosen)) event.formData.set(input.name, chosen.slug);
  });
}
