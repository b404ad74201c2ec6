// <button type="button" class="usa-button usa-button--outline" data-cgt-print hidden>In câu trả lời</button>
export function printButtons(root) {
  for (const button of root.querySelectorAll("[data-cgt-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}
