// The declarative agent of a package, and the plugin that it uses: what is wrong with them, said per field.
import { languageFiles } from "./languages.mjs";
import { byCopilotSchema } from "./schema.mjs";

const TOKEN = /\[\[([a-zA-Z_][a-zA-Z0-9_]*)\]\]/g;
const LONGEST = { name_for_human: 20, description_for_human: 100 }; // more may be ignored

const agents = (manifest) => [manifest.copilotAgents?.declarativeAgents ?? []].flat().map((agent) => agent?.file).filter((file) => typeof file === "string");
const read = (files, name) => {
  try {
    return JSON.parse(files[name]);
  } catch {
    return null;
  }
};
const plugins = (agent) => [agent?.actions ?? []].flat().map((action) => action?.file).filter((file) => typeof file === "string");

/** The files of the agent and its plugins, as the manifest and the agent name them. */
export const copilotFiles = (manifest, files) => agents(manifest).flatMap((name) => [name, ...plugins(read(files, name))]);

const placeholders = (json) => (JSON.stringify(json).match(/\{\{\w+\}\}/g) ?? []).map((it) => ({ field: it, what: "is still a placeholder" }));

const checked = (files, name, version, part) => {
  const json = read(files, name);
  return json === null || typeof json !== "object"
    ? [{ field: name, what: files[name] ? "is not a JSON object" : "is not there" }]
    : [...byCopilotSchema(json, version(json), part), ...placeholders(json), ...tooLong(json)].map((it) => ({ field: `${name}: ${it.field}`, what: it.what }));
};

const tooLong = (json) => Object.entries(LONGEST).filter(([name, most]) => [...(json[name] ?? "")].length > most)
  .map(([name, most]) => ({ field: name, what: `has ${[...json[name]].length} characters, at most ${most}` }));

const keysOf = (files, name) => new Set([...String(files[name] ?? "").matchAll(TOKEN)].map(([, key]) => key));

/** What the agent and its plugins say by keys: each language has all of them and no other, and with its words the files are as they must be. */
const translated = (manifest, files) => {
  const parts = agents(manifest).flatMap((name) => [[name, "declarative-agent", (it) => it.version], ...plugins(read(files, name)).map((it) => [it, "plugin", (plugin) => plugin.schema_version])]);
  const keys = new Set(parts.flatMap(([name]) => [...keysOf(files, name)]));
  if (keys.size && !manifest.localizationInfo?.defaultLanguageFile)
    return [{ field: "localizationInfo.defaultLanguageFile", what: "is missing: an agent in several languages has its words in files alone" }];
  return languageFiles(manifest).flatMap((file) => {
    const said = read(files, file)?.localizationKeys ?? {};
    const filled = (name) => ({ ...files, [name]: String(files[name]).replace(TOKEN, (token, key) => (typeof said[key] === "string" ? JSON.stringify(said[key]).slice(1, -1) : token)) });
    return [
      ...[...keys].filter((key) => !said[key]?.trim()).map((key) => ({ field: `${file}: localizationKeys.${key}`, what: "is missing" })),
      ...Object.keys(said).filter((key) => !keys.has(key)).map((key) => ({ field: `${file}: localizationKeys.${key}`, what: "is in no place of the agent" })),
      ...parts.flatMap(([name, part, version]) => (files[name] ? checked(filled(name), name, version, part).map((it) => ({ field: `${file}, ${it.field}`, what: it.what })) : [])),
    ];
  });
};

const secure = (files, name) => [read(files, name)?.runtimes ?? []].flat().flatMap((runtime, at) => [
  ...(String(runtime?.spec?.url).startsWith("https://") ? [] : [{ field: `${name}: runtimes[${at}].spec.url`, what: "is not an address that begins with https://" }]),
  ...(runtime?.spec?.mcp_tool_description?.tools?.length > 0 ? [] : [{ field: `${name}: runtimes[${at}].spec.mcp_tool_description`, what: "lists no tools" }]),
  ...(runtime?.auth?.type === "OAuthPluginVault" ? [] : [{ field: `${name}: runtimes[${at}].auth.type`, what: "must be OAuthPluginVault: the bot answers to nobody who is not signed in" }]),
]);

export const byCopilot = (manifest, files) => [
  ...agents(manifest).flatMap((name) => [
    ...checked(files, name, (it) => it.version, "declarative-agent"),
    ...plugins(read(files, name)).flatMap((plugin) => [...checked(files, plugin, (it) => it.schema_version, "plugin"), ...secure(files, plugin)]),
  ]),
  ...translated(manifest, files),
];
