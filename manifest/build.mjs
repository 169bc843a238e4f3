// Builds the app package for one bot, and checks it: `node manifest/build.mjs --app-id GUID --host bot.example.com`
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { lines, problemsOfZip } from "./check.mjs";
import { writeZip } from "./files/zip.mjs";
import { withPageNames, withPages } from "./pages.mjs";
import { defaultTexts, languageFiles } from "./languages.mjs";
import { isGuid, isHost, isVersion } from "./limits.mjs";

const USAGE = `Usage: node manifest/build.mjs --app-id GUID --host bot.example.com [options]
  --app-id     the bot's app id: MicrosoftAppId in its settings
  --host       the host name that the bot answers at
  --registration  the app registration that gets the permissions, where the bot is a managed identity, which has none (the app id)
  --copilot    with a declarative agent for Copilot: the id of the sign-in that docs/copilot.md has you register (none)
  --pages      yes: with the bot's own pages as tabs, for a bot whose people can sign in, see docs/pages.md (no)
  --version    of the app package; raise it with every upload (1.0.0)
  --developer  who offers the app, at most 32 characters (ReviewBot)
  --website, --privacy, --terms  pages that Teams shows with the app (https://HOST, …/privacy, …/terms)
  --out        the package (reviewbot.zip)`;

const OPTIONS = ["app-id", "host", "registration", "copilot", "pages", "version", "developer", "website", "privacy", "terms", "out"];

const stop = (code, ...said) => {
  console.error(said.join("\n"));
  process.exit(code);
};

const asked = () => {
  try {
    return parseArgs({ options: Object.fromEntries(OPTIONS.map((name) => [name, { type: "string" }])) }).values;
  } catch (unknown) {
    return stop(2, unknown.message, USAGE);
  }
};

const given = asked();
if (!given["app-id"] || !given.host)
  stop(2, USAGE);
const { version = "1.0.0", out = "reviewbot.zip" } = given;
const host = given.host.toLowerCase();
const registration = given.registration ?? given["app-id"];
const ill = [
  ...(isGuid(given["app-id"]) ? [] : [`--app-id: ${given["app-id"]} is not a GUID such as 11111111-2222-3333-4444-555555555555`]),
  ...(given.registration === undefined || isGuid(registration) ? [] : [`--registration: ${registration} is not a GUID such as 11111111-2222-3333-4444-555555555555`]),
  ...(isHost(host) ? [] : [`--host: ${host} is not a host name such as bot.example.com`]),
  ...(isVersion(version) ? [] : [`--version: ${version} is not three numbers such as 1.0.0`]),
];
if (ill.length)
  stop(1, ...ill);

const values = {
  APP_ID: given["app-id"].toLowerCase(),
  REGISTRATION: registration.toLowerCase(),
  HOST: host,
  SIGN_IN: given.copilot,
  VERSION: version,
  DEVELOPER: given.developer ?? "ReviewBot",
  WEBSITE: given.website ?? `https://${host}`,
  PRIVACY: given.privacy ?? `https://${host}/privacy`,
  TERMS: given.terms ?? `https://${host}/terms`,
};
const here = (name) => readFileSync(new URL(name, import.meta.url));
const filled = (name) => JSON.parse(here(name), (_, value) =>
  value === "{{TOOLS}}" ? JSON.parse(here("tools.json"))
  : typeof value === "string" ? value.replace(/\{\{(\w+)\}\}/g, (whole, name) => values[name] ?? whole) : value);
const written = (json) => Buffer.from(JSON.stringify(json, null, 2) + "\n");
const hasPages = given.pages === "yes";
const manifest = hasPages ? withPages(filled("manifest.json"), host, values.REGISTRATION) : filled("manifest.json");
if (given.copilot) {
  manifest.copilotAgents = { declarativeAgents: [{ id: "reviewbot", file: "agent.json" }] };
  manifest.localizationInfo.defaultLanguageFile = "en.json"; // an agent in several languages has its words in files alone
}
// the words of the agent go into a package that has it, and into no other
const translated = (file) => {
  const { localizationKeys, ...texts } = filled(file);
  return { ...(hasPages ? withPageNames(file, texts) : texts), ...(given.copilot ? { localizationKeys } : {}) };
};
const zip = writeZip({
  "manifest.json": written(manifest),
  [manifest.icons.color]: here(manifest.icons.color),
  [manifest.icons.outline]: here(manifest.icons.outline),
  ...Object.fromEntries(
    languageFiles(manifest).map((file) => [file, written(file === "en.json" ? { ...defaultTexts(manifest), ...filled(file) } : translated(file))])),
  ...Object.fromEntries((given.copilot ? ["agent.json", "plugin.json"] : []).map((file) => [file, written(filled(file))])),
});

const found = problemsOfZip(zip);
if (found.length)
  stop(1, lines(found), "No package was written.");
const file = resolve(out);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, zip);
console.log(`${file} is ready: ReviewBot ${version} at ${host}, checked against schema ${manifest.manifestVersion}.`);
const guessed = ["website", "privacy", "terms"].filter((name) => !given[name]);
if (guessed.length)
  console.log(`The bot itself serves no pages: name yours with ${guessed.map((name) => `--${name}`).join(", ")}.`);
