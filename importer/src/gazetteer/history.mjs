// What became of codes and names that are no longer in the list.
import { bareName } from "./names.mjs";
import { isPrefecture, isProvince, prefectureOf } from "./lists.mjs";

/**
 * Gives `former` (code of today → former names and codes) and `gone` (counties that have no
 * successor of their own: code, name, prefecture of today, year of the first list without it).
 */
export function traceHistory(current, older, known) {
  const former = new Map();
  const remember = (code, name, formerCode) => {
    if (!current.has(code)) {
      throw new Error(`${name} became ${code}, which is not in the list`);
    }
    const entry = former.get(code) ?? { names: new Set(), codes: new Set() };
    former.set(code, entry);
    if (!current.get(code).endsWith(name)) entry.names.add(name); // some lists drop the first letter
    if (formerCode && formerCode !== code && !current.has(formerCode)) entry.codes.add(formerCode);
  };
  for (const { name, code, became } of known) {
    became.split("|").forEach((today) => remember(today, name, code));
  }
  const explained = new Set(known.map(({ name, code }) => code || name));

  const entries = changedEntries(current, older);
  const prefectures = entries.filter(({ code }) => isPrefecture(code));
  const counties = entries.filter(({ code }) => !isPrefecture(code) && !isProvince(code));
  const successors = byProvinceAndBareName(current);
  for (const { code, name } of prefectures) {
    const same = (successors.get(key(code, name)) ?? []).filter(isPrefecture);
    if (explained.has(code)) {
      // history.csv says what became of it
    } else if (same.length === 1) {
      remember(same[0], name, code);
    } else if (current.has(code)) {
      remember(code, name, code);
    } else if (!explained.has(name)) {
      throw new Error(`history.csv does not say what became of ${name} (${code})`);
    }
  }

  const cityOf = cityFinder(current, former);
  const gone = [];
  for (const { code, name, until, lists } of counties) {
    if (explained.has(code) || explained.has(name)) {
      continue;
    }
    const same = (successors.get(key(code, name)) ?? [])
      .filter((today) => !isPrefecture(today) && !lists.some((list) => hasAs(list, today, name)));
    const inPlace = same.filter((today) => prefectureOf(today) === prefectureOf(code));
    if (inPlace.length === 1 || same.length === 1) {
      remember(inPlace[0] ?? same[0], name, code);
    } else if (current.has(code)) {
      remember(code, name, code);
    } else {
      const promoted = (successors.get(key(code, name)) ?? []).filter(isPrefecture);
      const cities = promoted.length === 1 ? promoted : cityOf(code);
      if (cities.length === 1) {
        gone.push({ code, name, prefecture: cities[0], until });
      } else {
        console.warn(`left out: ${name} (${code}), whose city became ${cities.join(", ") || "unknown"}`);
      }
    }
  }
  return { former, gone };
}

/** Whether a list has the code under this name, so that it cannot be what the name became. */
function hasAs(list, code, name) {
  return list.codes.has(code) && bareName(list.codes.get(code)) === bareName(name);
}

/** Entries of older lists that are not in the current one, with the lists that have them. */
function changedEntries(current, older) {
  const found = new Map();
  older.forEach((list, i) => {
    for (const [code, name] of list.codes) {
      if (current.get(code) !== name) {
        const entry = found.get(code + name) ?? { code, name, lists: [] };
        entry.lists.push(list);
        entry.until = older[i + 1]?.year ?? 2023;
        found.set(code + name, entry);
      }
    }
  });
  return [...found.values()].sort((a, b) => (a.code + a.name < b.code + b.name ? -1 : 1));
}

const key = (code, name) => code.slice(0, 2) + bareName(name);

function byProvinceAndBareName(current) {
  const index = new Map();
  for (const [code, name] of current) {
    if (!isProvince(code)) {
      index.set(key(code, name), [...(index.get(key(code, name)) ?? []), code]);
    }
  }
  return index;
}

/** The cities of today that the city in a code became. */
function cityFinder(current, former) {
  const today = new Map();
  for (const [code, { codes }] of former) {
    if (isPrefecture(code)) {
      codes.forEach((old) => today.set(old, [...(today.get(old) ?? []), code]));
    }
  }
  return (code) => {
    const city = prefectureOf(code);
    return current.has(city) ? [city] : today.get(city) ?? [];
  };
}
