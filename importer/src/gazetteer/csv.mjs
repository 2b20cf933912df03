// Just enough CSV for the lists that are read here: no line breaks within a field.
import fs from "node:fs";

/** The rows of a file as objects by the names in its header. */
export function readCsv(file) {
  const lines = fs.readFileSync(file, "utf8").replace(/^\uFEFF/, "").split(/\r?\n/).filter(Boolean);
  const header = fields(lines[0]).map((name) => name.trim());
  return lines.slice(1).map((line) => {
    const values = fields(line);
    if (values.length !== header.length) {
      throw new Error(`${file}: ${line} has ${values.length} fields, not ${header.length}`);
    }
    return Object.fromEntries(header.map((name, i) => [name, values[i]]));
  });
}

function fields(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
    match[1] === undefined ? match[2] : match[1].replaceAll('""', '"')
  );
}

/** Writes rows under a header, LF at the end of each line. */
export function writeCsv(file, header, rows) {
  const lines = rows.map((row) => header.map((name) => quote(row[name] ?? "")).join(","));
  fs.writeFileSync(file, [header.join(","), ...lines].join("\n") + "\n");
}

function quote(value) {
  const text = String(value);
  return /[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}
