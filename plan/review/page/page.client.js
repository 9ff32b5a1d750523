// Filters, search, deep links and keys of the review page. Without it the page shows everything.
(() => {
  /** @template {Element} T @returns {T[]} */
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const FEW = 50;
  document.documentElement.classList.add("with-script");

  const search = byId("search");
  const toggles = all("[data-by]");
  const groups = all(".group");

  /** What a row is found by. Read from the row when it is first needed: writing it twice would double the page. */
  const rows = all(".group > .row").map((element) => ({ element, found: undefined }));
  const textsOf = (selector, element) => all(selector, element).map(({ textContent }) => textContent);
  function foundBy(row) {
    const { element } = row;
    const marks = all("mark", element);
    row.found ??= {
      environment: textsOf("summary i", element),
      action: [...element.classList],
      risk: marks.map(({ className }) => className),
      rule: marks.map(({ textContent }) => textContent),
      text: `${element.id} ${all("i[id]", element).map(({ id }) => id)} ${element.textContent}`.toLowerCase(),
    };
    return row.found;
  }

  const pressed = (toggle) => all('[aria-pressed="true"]', toggle).map(({ value }) => value);
  /** What somebody followed a link to: shown whether it matches or not, until the filter changes. */
  let linked = null;

  /** Shows what matches. */
  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = toggles.map((toggle) => [toggle.dataset.by, pressed(toggle)]).filter(([, values]) => values.length);
    const matches = (found) =>
      words.every((word) => found.text.includes(word)) &&
      wanted.every(([by, values]) => values.some((value) => found[by].includes(value)));
    const isFiltered = words.length + wanted.length > 0;
    const environments = wanted.find(([by]) => by === "environment")?.[1];
    let shown = 0;
    let total = 0;
    for (const row of rows) {
      const found = foundBy(row);
      const isMatch = !isFiltered || matches(found);
      const isShown = isMatch || row.element.contains(linked);
      if (row.element.hidden === isShown) row.element.hidden = !isShown;
      total += found.environment.length;
      if (isMatch) shown += found.environment.filter((name) => environments?.includes(name) ?? true).length;
    }
    for (const group of groups) {
      group.hidden = isFiltered && !group.querySelector(":scope > .row:not([hidden])");
      // A few that were looked for are not hidden in a fold.
      if (isFiltered && shown <= FEW && "open" in group) group.open = true;
    }
    byId("shown").textContent = isFiltered
      ? `${shown} of ${total.toLocaleString("en")} changes`
      : `${total.toLocaleString("en")} changes`;
    byId("clear").hidden = !isFiltered;
  }

  /** The address says what is shown, so that it can be given to somebody else. */
  function remember() {
    const query = new URLSearchParams(location.search);
    const set = (name, values) => {
      query.delete(name);
      for (const value of values) query.append(name, value);
    };
    set("q", search.value === "" ? [] : [search.value]);
    for (const toggle of toggles) set(toggle.dataset.by, pressed(toggle));
    history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}${location.hash}`);
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    search.value = query.get("q") ?? "";
    for (const toggle of toggles)
      for (const button of all("button", toggle))
        button.ariaPressed = String(query.getAll(toggle.dataset.by).includes(button.value));
    apply();
  }

  /** Somebody may have cut an address short in the middle of a character. */
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /** Brings what the address names before the eyes, however deep it is folded. */
  function reveal() {
    linked = byId(decoded(location.hash.slice(1)));
    if (!linked) return;
    for (let fold = linked.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    apply();
    const row = linked.closest(".group > .row");
    (row ?? linked).scrollIntoView();
    row?.querySelector("summary").focus({ preventScroll: true });
  }

  /** Goes to the next or the previous row that is shown. */
  function step(by) {
    const summaries = rows
      .filter(({ element }) => element.checkVisibility())
      .map(({ element }) => element.firstElementChild);
    const at = summaries.indexOf(document.activeElement?.closest("summary"));
    const next = summaries[at === -1 ? 0 : at + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  }

  async function copy(button) {
    const code = button.previousElementSibling;
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      // Not everywhere is there a clipboard: selected, it is one key away.
      getSelection().selectAllChildren(code);
    }
  }

  function filter() {
    linked = null;
    apply();
    remember();
  }

  const KEYS = {
    "/": () => search.focus(),
    j: () => step(1),
    k: () => step(-1),
    "?": () => byId("keys").togglePopover(),
  };

  search.addEventListener("input", filter);
  document.addEventListener("click", (event) => {
    const on = (selector) => event.target.closest(selector);
    const toggle = on("[aria-pressed]");
    if (toggle) {
      toggle.ariaPressed = String(toggle.ariaPressed !== "true");
      filter();
    } else if (on("#clear")) {
      search.value = "";
      for (const button of all('.filters [aria-pressed="true"]')) button.ariaPressed = "false";
      filter();
    } else if (on("#theme")) {
      const { dataset } = document.documentElement;
      const isDark = dataset.theme ? dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      dataset.theme = isDark ? "light" : "dark";
    } else if (on("[data-copy]")) {
      copy(on("[data-copy]"));
    } else if (on('a[href^="?"]')) {
      event.preventDefault();
      history.pushState(null, "", on("a").href);
      recall();
      reveal();
    } else if (on(".group > .row > summary")) {
      const { id, open: wasOpen } = on(".group > .row");
      if (!wasOpen) history.replaceState(null, "", `#${encodeURIComponent(id)}`);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === search) {
      if (event.key === "Escape") search.blur();
      return;
    }
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  addEventListener("hashchange", reveal);
  addEventListener("popstate", recall);
  recall();
  reveal();
})();
