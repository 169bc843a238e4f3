// What Teams shows in other languages: every text of the manifest that it can show so, and no other, said per field.
import { bySchema, field } from "./schema.mjs";
import { texts } from "./limits.mjs";

const COMMAND = /^(bots|composeExtensions)\[\d+\]\.(commandLists\[\d+\]\.)?commands\[\d+\]\.(parameters\[\d+\]\.)?(title|description)$/;
const SHOWN = /^((name|description)\.(short|full)|staticTabs\[\d+\]\.name)$/;
const ADDED = ["localizationInfo", "additionalLanguages"];

const additional = (manifest) => [manifest.localizationInfo?.additionalLanguages ?? []].flat().map((language) => language?.file);

/** The files of the languages, as the manifest names them: that of its own is there with an agent alone. */
export const languageFiles = (manifest) => [manifest.localizationInfo?.defaultLanguageFile, ...additional(manifest)].filter((file) => typeof file === "string");

const shown = (manifest) => [...texts(manifest)].map(([path, text]) => [field(path), text]).filter(([name]) => SHOWN.test(name) || COMMAND.test(name));

/** What the manifest says, as the file of its own language. */
export const defaultTexts = (manifest) => ({
  $schema: manifest.$schema.replace("MicrosoftTeams.schema", "MicrosoftTeams.Localization.schema"),
  ...Object.fromEntries(shown(manifest)),
});

const words = (manifest, file, bytes) => {
  let said;
  try {
    said = JSON.parse(bytes);
  } catch (unreadable) {
    return [{ field: file, what: `is not JSON: ${unreadable.message}` }];
  }
  const wanted = shown(manifest).map(([name]) => name);
  const named = Object.keys(said ?? {}).filter((name) => name !== "$schema" && name !== "localizationKeys");
  return [
    ...bySchema(said, String(manifest.manifestVersion), "MicrosoftTeams.Localization").map((it) => ({ field: `${file}: ${it.field}`, what: it.what })),
    ...wanted.filter((name) => !named.includes(name)).map((name) => ({ field: `${file}: ${name}`, what: "is missing" })),
    ...named.filter((name) => !wanted.includes(name)).map((name) => ({ field: `${file}: ${name}`, what: "is in no place of the manifest" })),
    ...named.filter((name) => typeof said[name] === "string" && said[name] !== said[name].trim()).map((name) => ({ field: `${file}: ${name}`, what: "begins or ends with a space" })),
  ];
};

const placed = (manifest) => [
  [["localizationInfo", "defaultLanguageFile"], manifest.localizationInfo?.defaultLanguageFile],
  ...additional(manifest).map((file, at) => [[...ADDED, at, "file"], file]),
].filter(([, file]) => typeof file === "string");

export const byLanguages = (manifest, files) => placed(manifest).flatMap(([path, file]) => (Object.hasOwn(files, file)
  ? words(manifest, file, files[file])
  : [{ field: field(path), what: `${file} is not there` }]));
