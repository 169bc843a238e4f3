// Says per field what is wrong with an app package: `node manifest/check.mjs FILE.zip`
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readZip } from "./files/zip.mjs";
import { byCopilot, copilotFiles } from "./copilot.mjs";
import { byLanguages, languageFiles } from "./languages.mjs";
import { byIcons, byLimits } from "./limits.mjs";
import { bySchema } from "./schema.mjs";

const content = (manifest, files) => {
  const wanted = ["manifest.json", ...["color", "outline"].map((icon) => manifest.icons?.[icon]), ...languageFiles(manifest), ...copilotFiles(manifest, files)];
  return Object.keys(files).filter((name) => !wanted.includes(name))
    .map((name) => ({ field: "package", what: `holds ${name}, which is not named in the manifest` }));
};

/** What is wrong with the files of a package, as a field and what is the matter with it. */
export const problems = (files) => {
  if (!files["manifest.json"])
    return [{ field: "package", what: "has no manifest.json at its top" }];
  let manifest;
  try {
    manifest = JSON.parse(files["manifest.json"]);
  } catch (unreadable) {
    return [{ field: "manifest.json", what: `is not JSON: ${unreadable.message}` }];
  }
  if (manifest === null || typeof manifest !== "object" || Array.isArray(manifest))
    return [{ field: "manifest.json", what: "is not a JSON object" }];
  const all = [...bySchema(manifest), ...byLimits(manifest), ...byIcons(manifest, files), ...byLanguages(manifest, files), ...byCopilot(manifest, files), ...content(manifest, files)];
  return all.filter((it, at) => all.findIndex((other) => other.field === it.field && other.what === it.what) === at);
};

export const problemsOfZip = (bytes) => {
  try {
    return problems(readZip(bytes));
  } catch (unreadable) {
    return [{ field: "package", what: unreadable.message }];
  }
};

export const lines = (found) => found.map(({ field, what }) => `${field}: ${what}`).join("\n");

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file] = process.argv.slice(2);
  if (!file || !existsSync(file)) {
    console.error(file ? `${file} is not there.` : "Usage: node manifest/check.mjs FILE.zip");
    process.exit(2);
  }
  const found = problemsOfZip(readFileSync(file));
  console.log(found.length ? lines(found) : `${file} is fine.`);
  process.exitCode = found.length ? 1 : 0;
}
