// Replaces what changes while a sitting runs. Without it the page is read again by hand.
(function () {
  "use strict";
  var part = document.querySelector("[data-poll]");
  if (!part || !window.fetch) { return; }
  var tag = "";
  function ask() {
    if (document.hidden) { return; }
    fetch(part.dataset.poll, { headers: tag ? { "If-None-Match": tag } : {}, credentials: "same-origin" }).then(function (answer) {
      if (answer.status !== 200) { return; }
      tag = answer.headers.get("ETag") || "";
      return answer.text().then(function (html) {
        if (part.innerHTML.trim() !== html.trim()) { part.innerHTML = html; }
      });
    }).catch(function () { /* the next round asks again */ });
  }
  window.setInterval(ask, 3000);
}());
