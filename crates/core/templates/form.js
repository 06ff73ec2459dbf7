// Keeps in the page itself what is filled in, so that a copy of it holds the answers, and offers such a copy.
(function () {
  "use strict";
  var fields = document.querySelectorAll("input, textarea");
  function keep(field) {
    if (field.type === "radio" || field.type === "checkbox") {
      if (field.checked) { field.setAttribute("checked", ""); } else { field.removeAttribute("checked"); }
    } else if (field.tagName === "TEXTAREA") {
      if (field.textContent !== field.value) { field.textContent = field.value; }
    } else {
      field.setAttribute("value", field.value);
    }
  }
  function keepAll() {
    for (var index = 0; index !== fields.length; index += 1) { keep(fields[index]); }
  }
  document.addEventListener("change", keepAll);
  document.getElementById("save").addEventListener("click", function () {
    keepAll();
    var page = "<!DOCTYPE html>\n" + document.documentElement.outerHTML;
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([page], { type: "text/html;charset=utf-8" }));
    link.download = document.title.replace(/[\\\/:*?"|\u003c\u003e]/g, " ") + ".html";
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
  });
}());
