// The pinned packages, installed when they are first needed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
// npm writes this file last: without it an install was left half done
const complete = new URL("node_modules/.package-lock.json", import.meta.url);

if (!existsSync(complete)) {
  console.error("Installing Microsoft's manifest schemas (once, a few seconds) …");
  const npm = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const { status } = spawnSync("npm", npm, { cwd: here, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  if (status !== 0) {
    console.error("npm ci did not succeed. Check that npm can reach its registry, run `npm ci` in the folder manifest, then run this again.");
    process.exit(2);
  }
}
