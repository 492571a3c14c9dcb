// The portal works without this file. It only shows what a page without script cannot do.
const print = document.getElementById("print");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
