// Signs with the key in a file, which is read here and never sent.
import { bytesOf, keyOf, signed } from "./ed25519.js";

async function sign(form) {
  const seed = bytesOf((await form.querySelector("[type=file]").files[0].text()).trim());
  const signature = await signed(await keyOf(seed), bytesOf(form.dataset.challenge));
  if (signature.key !== form.dataset.key) { throw new Error(form.dataset.other); }
  form.elements.signature.value = JSON.stringify(signature);
  form.submit();
}

for (const form of document.querySelectorAll("form[data-keyfile]")) {
  form.querySelector("button").disabled = !(window.crypto && crypto.subtle);
  form.querySelector("[data-script-missing]").hidden = Boolean(window.crypto && crypto.subtle);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sign(form).catch((fault) => {
      const said = form.querySelector("[role=alert]");
      said.hidden = false;
      said.textContent = fault.message || form.dataset.other;
    });
  });
}
