// The menu and the filters fold by <details>; Escape closes the one that holds the focus.
export function closeMenuOnEscape(root) {
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const fold of root.querySelectorAll("details.cgt-menu[open]")) {
      if (!fold.parentElement.contains(root.activeElement)) continue;
      fold.open = false;
      fold.querySelector("summary").focus();
    }
  });
}
