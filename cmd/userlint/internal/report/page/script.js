"use strict";
(function () {
  const table = document.getElementById("table");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  let sorted = rows;
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const form = document.getElementById("filter");
  const words = document.getElementById("words");
  const choices = ["severity", "rule", "member"].map((name) => document.getElementById(name));
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");
  const more = document.getElementById("more");
  const bars = [];

  // A browser takes seconds to lay out ten thousand rows.
  const step = 500;
  let limit = step;

  function filter() {
    limit = step;
    show();
  }

  function show() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of sorted) {
      const fits = choices.every((choice) => !choice.value || row.dataset[choice.id] === choice.value) &&
        wanted.every((word) => texts.get(row).includes(word));
      if (fits) count++;
      row.hidden = !fits || count > limit;
    }
    shown.textContent = count + " of " + rows.length + (count > limit ? ", the first " + limit + " shown" : " shown");
    none.hidden = count > 0;
    more.hidden = count <= limit;
    for (const { button, choice, value } of bars) button.setAttribute("aria-pressed", String(choice.value === value));
  }

  // A bar shows the findings that it counts, and all again when it is pressed
  // once more.
  for (const name of document.querySelectorAll(".bars [data-value]")) {
    const button = document.createElement("button");
    const choice = document.getElementById(name.closest(".bars").dataset.filter);
    const value = name.dataset.value;
    button.type = "button";
    button.append(...name.childNodes);
    name.append(button);
    bars.push({ button, choice, value });
    button.addEventListener("click", () => {
      choice.value = choice.value === value ? "" : value;
      filter();
    });
  }

  // inOrder returns the rows by the text of a column, and those of one text by
  // their places, which are in order from the start.
  function inOrder(column) {
    if (column === 0) return rows.slice();
    const keyed = rows.map((row, index) => ({ row, index, key: row.cells[column].textContent }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
    return keyed.map(({ row }) => row);
  }

  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      sorted = inOrder(column);
      if (down) sorted.reverse();
      filter();
      body.replaceChildren(...sorted);
    });
  });

  more.addEventListener("click", () => {
    limit += step;
    show();
  });

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  filter();
})();
