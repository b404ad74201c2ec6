// Enhancements only: every page works without this file. Loaded as <script type="module">.
import { copyButtons } from "./copy.js";
import { printButtons } from "./print.js";
import { closeMenuOnEscape } from "./menu.js";

printButtons(document);
copyButtons(document);
closeMenuOnEscape(document);

const boxes = document.querySelectorAll("input[data-cgt-autocomplete]");
if (boxes.length > 0) {
  const { enhanceBox } = await import("./autocomplete.js");
  boxes.forEach(enhanceBox);
}

const step = document.querySelector("form.cgt-step-form");
if (step) {
  const { showFindings } = await import("./findings.js");
  showFindings(step);
}

const passkeys = document.querySelectorAll("form[data-cgt-passkey]");
if (passkeys.length > 0) {
  const { passkeyForms } = await import("./passkeys.js");
  passkeyForms(passkeys);
}
