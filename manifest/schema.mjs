// What Microsoft's own JSON schema finds wrong with a manifest, said per field.
import "./installed.mjs";
import { existsSync, readFileSync } from "node:fs";

const { default: Ajv } = await import("ajv-draft-04");
const { default: formats } = await import("ajv-formats");

const MANIFEST = "MicrosoftTeams"; // Microsoft’s schema for other languages has patterns that only the older kind of expression takes
const OLDEST = 29; // 1.29: the first with targeted messages

const SCHEMAS = "node_modules/@microsoft/app-manifest/build/json-schemas";
const file = (version, name) => new URL(name.startsWith("copilot/") ? `${SCHEMAS}/${name}/${version}/schema.json` : `${SCHEMAS}/teams/v${version}/${name}.schema.json`, import.meta.url);

/** A field as it is written: bots[0].scopes[1]. */
export const field = (path, ...names) =>
  [...path, ...names].reduce((whole, name) => (/^\d+$/.test(name) ? `${whole}[${name}]` : whole ? `${whole}.${name}` : String(name)), "") || "manifest.json";

const steps = (pointer) => pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

const FORMS = {
  guid: "is not a GUID such as 11111111-2222-3333-4444-555555555555",
  hexColor: "is not a colour such as #0F5C63",
  anyHttpUrl: "is not an address that begins with https://",
};

const say = ({ keyword, params, schemaPath, message, data }) => ({
  maxLength: () => `has ${[...data].length} characters, at most ${params.limit}`,
  maxItems: () => `has ${data.length} entries, at most ${params.limit}`,
  minItems: () => `has ${data.length} entries, at least ${params.limit}`,
  uniqueItems: () => "names something twice",
  enum: () => `is ${JSON.stringify(data)}, but can only be ${params.allowedValues?.filter((it) => it !== null).join(", ")}`,
  const: () => `must be ${JSON.stringify(params.allowedValue)}`,
  type: () => `must be of type ${params.type}`,
  format: () => `is not a ${params.format}`,
  pattern: () => FORMS[schemaPath.match(/definitions\/(\w+)/)?.[1]] ?? `does not fit ${params.pattern}`,
})[keyword]?.() ?? message;

const problem = (error, version) => {
  const path = steps(error.instancePath);
  return error.keyword === "required" ? { field: field(path, error.params.missingProperty), what: "is missing" }
    : error.keyword === "additionalProperties" ? { field: field(path, error.params.additionalProperty), what: `is not known to schema ${version}` }
    : { field: field(path), what: say(error) };
};

const compiled = new Map();
const schema = (version, name) => {
  const key = `${name} ${version}`;
  if (!compiled.has(key))
    compiled.set(key, formats(new Ajv({ allErrors: true, strict: false, verbose: true, unicodeRegExp: name === MANIFEST })).compile(JSON.parse(readFileSync(file(version, name), "utf8"))));
  return compiled.get(key);
};

export const bySchema = (manifest, version = String(manifest?.manifestVersion), name = MANIFEST) => {
  const [, minor] = version.match(/^1\.(\d+)$/) ?? [];
  if (!(minor >= OLDEST) || !existsSync(file(version, name)))
    return [{ field: "manifestVersion", what: `is ${JSON.stringify(manifest?.manifestVersion) ?? "missing"}; needed is 1.${OLDEST} or a newer one that @microsoft/app-manifest ships` }];
  return fitting(manifest, version, name);
};

const fitting = (json, version, name) => {
  const fits = schema(version, name);
  return fits(json) ? [] : fits.errors.map((error) => problem(error, version));
};

/** What Microsoft's schema of a part of Copilot finds: "declarative-agent" or "plugin". */
export const byCopilotSchema = (json, version, part) => (existsSync(file(String(version), `copilot/${part}`))
  ? fitting(json, version, `copilot/${part}`)
  : [{ field: "version", what: `is ${JSON.stringify(version) ?? "missing"}, which @microsoft/app-manifest has no schema of` }]);
