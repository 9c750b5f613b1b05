// Makes a passkey and sends what the authenticator says of it; two officers then sign its enrolment.
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
  document.querySelectorAll("form[data-enrol]").forEach(function (form) {
    if (!window.PublicKeyCredential) { return; }
    form.querySelector("button").disabled = false;
    form.querySelector("[data-script-missing]").hidden = true;
    form.addEventListener("submit", function (event) {
      if (form.elements.attestation.value) { return; }
      event.preventDefault();
      var member = form.dataset.member;
      navigator.credentials.create({ publicKey: {
        challenge: bytes(form.dataset.challenge),
        rp: { id: form.dataset.rp, name: "Asamblea" },
        user: { id: new TextEncoder().encode(member), name: member, displayName: member },
        pubKeyCredParams: [-7, -8, -257].map(function (alg) { return { type: "public-key", alg: alg }; }),
        authenticatorSelection: { userVerification: "required", residentKey: "discouraged" }
      } }).then(function (made) {
        form.elements.attestation.value = text(made.response.attestationObject);
        form.submit();
      }).catch(function (fault) {
        var said = form.querySelector("[data-script-missing]");
        said.hidden = false;
        said.textContent = fault.message;
      });
    });
  });
}());
