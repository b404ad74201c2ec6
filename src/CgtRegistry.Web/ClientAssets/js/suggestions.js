// Asks the public search of the register. Late answers to earlier keystrokes are dropped; a failure gives no suggestions.
export function suggestions({ source, limit, kind, delay = 150, fetcher = fetch }) {
  let timer, running;
  return function ask(query, populate) {
    clearTimeout(timer);
    running?.abort();
    timer = setTimeout(async () => {
      const mine = (running = new AbortController());
      const url = new URL(source, document.baseURI);
      url.searchParams.set("q", query);
      url.searchParams.set("limit", limit);
      if (kind) url.searchParams.set("kind", kind);
      try {
        const response = await fetcher(url, { headers: { accept: "application/json" }, signal: mine.signal });
        const found = response.ok ? (await response.json()).items ?? [] : [];
        if (!mine.signal.aborted) populate(found);
      } catch {
        if (!mine.signal.aborted) populate([]);
      }
    }, delay);
  };
}

// A name may be plain text or a text in two languages.
export function nameOf(item, lang) {
  const name = item?.name ?? item?.title ?? item?.label ?? "";
  return typeof name === "string" ? name : name[lang] ?? name.vi ?? name.en ?? "";
}
