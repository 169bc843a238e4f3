// The declarative agent of a package, and the plugin that it uses: what is wrong with them, said per field.
import { byCopilotSchema } from "./schema.mjs";

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
    : [...byCopilotSchema(json, version(json), part), ...placeholders(json)].map((it) => ({ field: `${name}: ${it.field}`, what: it.what }));
};

const secure = (files, name) => [read(files, name)?.runtimes ?? []].flat().flatMap((runtime, at) => [
  ...(String(runtime?.spec?.url).startsWith("https://") ? [] : [{ field: `${name}: runtimes[${at}].spec.url`, what: "is not an address that begins with https://" }]),
  ...(runtime?.spec?.mcp_tool_description?.tools?.length > 0 ? [] : [{ field: `${name}: runtimes[${at}].spec.mcp_tool_description`, what: "lists no tools" }]),
  ...(runtime?.auth?.type === "OAuthPluginVault" ? [] : [{ field: `${name}: runtimes[${at}].auth.type`, what: "must be OAuthPluginVault: the bot answers to nobody who is not signed in" }]),
]);

export const byCopilot = (manifest, files) => agents(manifest).flatMap((name) => [
  ...checked(files, name, (it) => it.version, "declarative-agent"),
  ...plugins(read(files, name)).flatMap((plugin) => [...checked(files, plugin, (it) => it.schema_version, "plugin"), ...secure(files, plugin)]),
]);
