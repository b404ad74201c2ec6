// <button type="button" data-cgt-copy="#id of the link" data-copied="Đã chép" hidden>Chép liên kết</button>
// Copies the address of a link (or the text of anything else) and says so, also to screen readers.
export function copyButtons(root) {
  if (!navigator.clipboard) return;
  for (const button of root.querySelectorAll("[data-cgt-copy]")) {
    const target = root.querySelector(button.dataset.cgtCopy);
    if (!target) continue;
    const label = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(target.href ?? target.textContent.trim());
      } catch {
        return; // no permission: the link itself is still there to be copied by hand
      }
      button.textContent = button.dataset.copied;
      setTimeout(() => (button.textContent = label), 3000);
    });
  }
}
