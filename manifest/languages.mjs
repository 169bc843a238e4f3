// What Teams shows in other languages: every text of the manifest that it can show so, and no other, said per field.
import { bySchema, field } from "./schema.mjs";
import { texts } from "./limits.mjs";

const COMMAND = /^(bots|composeExtensions)\[\d+\]\.(commandLists\[\d+\]\.)?commands\[\d+\]\.(parameters\[\d+\]\.)?(title|description)$/;
const SHOWN = /^((name|description)\.(short|full)|staticTabs\[\d+\]\.name)$/;
const ADDED = ["localizationInfo", "additionalLanguages"];

/** The files in other languages, as the manifest names them. */
export const languageFiles = (manifest) => [manifest.localizationInfo?.additionalLanguages ?? []].flat().map((language) => language?.file).filter((file) => typeof file === "string");

const shown = (manifest) => [...texts(manifest)].map(([path]) => field(path)).filter((name) => SHOWN.test(name) || COMMAND.test(name));

const words = (manifest, file, bytes) => {
  let said;
  try {
    said = JSON.parse(bytes);
  } catch (unreadable) {
    return [{ field: file, what: `is not JSON: ${unreadable.message}` }];
  }
  const wanted = shown(manifest);
  const named = Object.keys(said ?? {}).filter((name) => name !== "$schema" && name !== "localizationKeys");
  return [
    ...bySchema(said, String(manifest.manifestVersion), "MicrosoftTeams.Localization").map((it) => ({ field: `${file}: ${it.field}`, what: it.what })),
    ...wanted.filter((name) => !named.includes(name)).map((name) => ({ field: `${file}: ${name}`, what: "is missing" })),
    ...named.filter((name) => !wanted.includes(name)).map((name) => ({ field: `${file}: ${name}`, what: "is in no place of the manifest" })),
    ...named.filter((name) => typeof said[name] === "string" && said[name] !== said[name].trim()).map((name) => ({ field: `${file}: ${name}`, what: "begins or ends with a space" })),
  ];
};

export const byLanguages = (manifest, files) => languageFiles(manifest).flatMap((file, at) => (Object.hasOwn(files, file)
  ? words(manifest, file, files[file])
  : [{ field: field([...ADDED, at, "file"]), what: `${file} is not there` }]));
