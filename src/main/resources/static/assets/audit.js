// Follows a check of the log as long as it runs. Without script the page has a link that does it.
"use strict";
(function () {
  var check = document.getElementById("check");
  if (!check || check.dataset.running !== "true") return;
  var bar = document.getElementById("progress");
  var read = document.getElementById("read");
  var tablesBar = document.getElementById("tables-progress");
  var tablesRead = document.getElementById("tables-read");

  function again() {
    fetch(check.dataset.state, { headers: { Accept: "application/json" }, credentials: "same-origin" })
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      })
      .then(function (state) {
        if (!state.running) {
          window.location.reload();
          return;
        }
        bar.value = state.percent;
        read.textContent = read.dataset.text.replace("{0}", state.read);
        tablesBar.value = state.tablesPercent;
        tablesRead.textContent = tablesRead.dataset.text.replace("{0}", state.tablesRead);
        window.setTimeout(again, 700);
      })
      .catch(function () {
        // The node may restart; the link on the page is there as well.
        window.setTimeout(again, 5000);
      });
  }

  window.setTimeout(again, 400);
})();
