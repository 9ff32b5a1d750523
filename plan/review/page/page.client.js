// Filters, search, deep links and keys of the review page. Without it the page shows everything.
(() => {
  /** @template {Element} T @returns {T[]} */
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const FEW = 50;
  document.documentElement.classList.add("with-script");

  const search = byId("search");
  const toggles = all("[data-by]");
  const textsOf = (selector, element) => all(selector, element).map(({ textContent }) => textContent);
  /** A row and what it is found by, read from what it shows: written twice it would double the page. */
  const rowOf = (element) => ({
    element,
    environment: textsOf("summary i", element),
    action: [...element.classList],
    risk: all("mark", element).map(({ className }) => className),
    rule: textsOf("mark", element),
    text: `${element.id} ${all("i[id]", element).map(({ id }) => id)} ${element.textContent}`.toLowerCase(),
  });
  const groups = all(".group").map((element) => ({ element, rows: all(":scope > .row", element).map(rowOf) }));
  const rows = groups.flatMap((group) => group.rows);

  const pressed = (toggle) => all('[aria-pressed="true"]', toggle).map(({ value }) => value);
  /** What somebody followed a link to: shown whether it matches or not, until the filter changes. */
  let linked = null;

  /** Shows what matches. */
  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = toggles.map((toggle) => [toggle.dataset.by, pressed(toggle)]).filter(([, values]) => values.length);
    const matches = (row) =>
      words.every((word) => row.text.includes(word)) &&
      wanted.every(([by, values]) => values.some((value) => row[by].includes(value)));
    const isFiltered = words.length + wanted.length > 0;
    const environments = wanted.find(([by]) => by === "environment")?.[1];
    let shown = 0;
    let total = 0;
    for (const group of groups) {
      const fits = group.rows.map((row) => {
        const isMatch = matches(row);
        total += row.environment.length;
        if (isMatch) shown += row.environment.filter((name) => environments?.includes(name) ?? true).length;
        return isMatch || row.element.contains(linked);
      });
      // The browser has less to do for a group that goes as a whole.
      group.element.hidden = !fits.includes(true);
      if (group.element.hidden) continue;
      for (const [index, { element }] of group.rows.entries())
        if (element.hidden === fits[index]) element.hidden = !fits[index];
    }
    // A few that were looked for are not hidden in a fold.
    if (isFiltered && shown <= FEW) for (const { element } of groups) if ("open" in element) element.open = true;
    const [few, many] = [shown, total].map((number) => number.toLocaleString("en"));
    const all = `${many} change${total === 1 ? "" : "s"}`;
    byId("shown").textContent = isFiltered ? `${few} of ${all}` : all;
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

  function recall(query) {
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
    const current = document.activeElement?.closest(".row");
    let at = rows.findIndex(({ element }) => element === current);
    do at += by;
    while (rows[at] && !rows[at].element.checkVisibility());
    const summary = rows[at]?.element.querySelector("summary");
    summary?.focus({ preventScroll: true });
    summary?.scrollIntoView({ block: "nearest" });
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
      const { href, hash } = on("a");
      history.pushState(null, "", hash);
      recall(new URL(href).searchParams);
      remember();
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
  const recallAddress = () => recall(new URLSearchParams(location.search));
  addEventListener("popstate", recallAddress);
  recallAddress();
  reveal();
})();
