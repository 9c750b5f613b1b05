// A passkey signs the act's digest, which is the challenge; the form carries the assertion as received.
(function () {
  "use strict";
  function bytes(text) {
    var raw = atob(text.replace(/-/g, "+").replace(/_/g, "/") + "===".slice((text.length + 3) % 4));
    return Uint8Array.from(raw, function (each) { return each.charCodeAt(0); });
  }
  function text(buffer) {
    var raw = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(raw).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  document.querySelectorAll("form[data-passkey]").forEach(function (form) {
    if (!window.PublicKeyCredential) { return; }
    form.querySelector("button").disabled = false;
    form.querySelector("[data-script-missing]").hidden = true;
    form.addEventListener("submit", function (event) {
      if (form.elements.signature.value) { return; }
      event.preventDefault();
      var allowed = form.dataset.credential ? [{ type: "public-key", id: bytes(form.dataset.credential) }] : [];
      navigator.credentials.get({ publicKey: {
        challenge: bytes(form.dataset.challenge), rpId: form.dataset.rp, allowCredentials: allowed, userVerification: "required"
      } }).then(function (found) {
        form.elements.authenticator.value = text(found.response.authenticatorData);
        form.elements.client.value = text(found.response.clientDataJSON);
        form.elements.signature.value = text(found.response.signature);
        form.submit();
      }).catch(function (fault) {
        var said = form.querySelector("[data-script-missing]");
        said.hidden = false;
        said.textContent = fault.message;
      });
    });
  });
}());
