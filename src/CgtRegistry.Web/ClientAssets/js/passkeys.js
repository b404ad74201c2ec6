// <form data-cgt-passkey="get|create" data-options="…" hidden> with hidden fields state and credential.
// The browser asks for the passkey when the form is sent; the answer goes along as JSON in the field.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

function creation(json) {
  if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  const excludeCredentials = (json.excludeCredentials ?? []).map((c) => ({ ...c, id: bytes(c.id) }));
  return { ...json, challenge: bytes(json.challenge), user: { ...json.user, id: bytes(json.user.id) }, excludeCredentials };
}

function request(json) {
  if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  return { ...json, challenge: bytes(json.challenge), allowCredentials: (json.allowCredentials ?? []).map((c) => ({ ...c, id: bytes(c.id) })) };
}

const ask = (kind, json) =>
  kind === "create" ? navigator.credentials.create({ publicKey: creation(json) }) : navigator.credentials.get({ publicKey: request(json) });

export function passkeyForms(forms) {
  if (!window.PublicKeyCredential) return;
  for (const form of forms) {
    const failed = form.querySelector("[data-passkey-failed]");
    form.hidden = false;
    form.addEventListener("submit", async (sent) => {
      sent.preventDefault();
      failed.hidden = true;
      try {
        const credential = await ask(form.dataset.cgtPasskey, JSON.parse(form.dataset.options));
        form.elements.credential.value = JSON.stringify(credential);
        form.submit();
      } catch {
        failed.hidden = false; // cancelled, timed out, or none here: the page says what else there is
      }
    });
  }
}
