
"use strict";
(function () {
  const table = document.getElementById("table");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const words = document.getElementById("words");
  const severity = document.getElementById("severity");
  const rule = document.getElementById("rule");
  const shown = document.getElementById("shown");

  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const fits = (!severity.value || row.dataset.severity === severity.value) &&
        (!rule.value || row.dataset.rule === rule.value) &&
        wanted.every((word) => texts.get(row).includes(word));
      row.hidden = !fits;
      if (fits) count++;
    }
    shown.textContent = count + " of " + rows.length + " shown";
  }

  const order = new Map(rows.map((row, index) => [row, index]));
  function compare(a, b, column) {
    if (column === 0) return order.get(a) - order.get(b);
    const left = a.cells[column].textContent, right = b.cells[column].textContent;
    return left < right ? -1 : left > right ? 1 : order.get(a) - order.get(b);
  }

  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sorted = rows.slice().sort((a, b) => (down ? -1 : 1) * compare(a, b, column));
      body.append(...sorted);
    });
  });

  const form = document.getElementById("filter");
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
