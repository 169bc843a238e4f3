// The app package: a good one passes, and what is broken is named by its field.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { problems, problemsOfZip } from "../../../manifest/check.mjs";
import { readPng, writePng } from "../../../manifest/files/png.mjs";
import { readZip, writeZip } from "../../../manifest/files/zip.mjs";
import { icons } from "../../../manifest/icons.mjs";

const APP = "3f2b6c1e-9d4a-4e57-8c1b-2a7d5e903b44";
const folder = mkdtempSync(join(tmpdir(), "reviewbot-"));
after(() => rmSync(folder, { recursive: true }));

const build = (...options) => spawnSync(process.execPath, [fileURLToPath(new URL("../../../manifest/build.mjs", import.meta.url)), ...options], { encoding: "utf8", cwd: folder });
const built = (name) => {
  const { status, stderr } = build("--app-id", APP, "--host", "bot.example.com", "--version", "1.2.3", "--out", name);
  assert.equal(status, 0, stderr);
  return readFileSync(join(folder, name));
};
const good = built("good.zip");
const files = readZip(good);

/** The problems of a package whose manifest was changed. */
const withManifest = (change) => {
  const manifest = JSON.parse(files["manifest.json"]);
  change(manifest);
  return problems({ ...files, "manifest.json": Buffer.from(JSON.stringify(manifest)) });
};
const withIcon = (name, picture) => problems({ ...files, [name]: Buffer.isBuffer(picture) ? picture : writePng(picture) });
const named = (found, field, what) => assert.ok(found.some((it) => it.field === field && what.test(it.what)), `${field} ${what} is not in ${JSON.stringify(found)}`);
const blank = (width, height, ...colour) => ({ width, height, pixels: Buffer.alloc(width * height * 4, Buffer.from(colour)) });

test("a package holds the manifest, two icons and the other languages, and nothing is wrong with it", () => {
  assert.deepEqual(Object.keys(files), ["manifest.json", "color.png", "outline.png", "de.json"]);
  assert.deepEqual(problemsOfZip(good), []);
});

test("the app id, the host name and the version stand where Teams looks for them", () => {
  const manifest = JSON.parse(files["manifest.json"]);
  assert.deepEqual([manifest.id, manifest.bots[0].botId, manifest.version, manifest.validDomains], [APP, APP, "1.2.3", ["bot.example.com"]]);
});

test("it asks for no more than the bot uses", () => {
  const manifest = JSON.parse(files["manifest.json"]);
  for (const unused of ["permissions", "devicePermissions", "staticTabs", "configurableTabs"])
    assert.ok(!(unused in manifest), unused);
  assert.deepEqual(manifest.authorization, { permissions: { resourceSpecific: [
    { name: "OnlineMeeting.ReadBasic.Chat", type: "Application" },
    { name: "ChannelMeeting.ReadBasic.Group", type: "Application" },
  ] } });
  assert.equal(manifest.webApplicationInfo.id, APP);
});

test("the permissions go to the registration that is named: a bot that is a managed identity has none of its own", () => {
  const registration = "11111111-2222-3333-4444-555555555555";
  const { status, stderr } = build("--app-id", APP, "--host", "bot.example.com", "--registration", registration, "--out", "registered.zip");
  assert.equal(status, 0, stderr);
  const manifest = JSON.parse(readZip(readFileSync(join(folder, "registered.zip")))["manifest.json"]);
  assert.deepEqual([manifest.id, manifest.bots[0].botId, manifest.composeExtensions[0].botId, manifest.webApplicationInfo.id], [APP, APP, APP, registration]);
});

test("with a sign-in it holds an agent for Copilot that asks the bot, and nothing is wrong with it", () => {
  const { status, stderr } = build("--app-id", APP, "--host", "bot.example.com", "--copilot", "c2lnbi1pbg==", "--out", "copilot.zip");
  assert.equal(status, 0, stderr);
  const package_ = readZip(readFileSync(join(folder, "copilot.zip")));
  const plugin = JSON.parse(package_["plugin.json"]);
  assert.deepEqual(JSON.parse(package_["manifest.json"]).copilotAgents, { declarativeAgents: [{ id: "reviewbot", file: "agent.json" }] });
  assert.deepEqual(plugin.runtimes[0].auth, { type: "OAuthPluginVault", reference_id: "c2lnbi1pbg==" });
  assert.equal(plugin.runtimes[0].spec.url, "https://bot.example.com/mcp");
  assert.ok(plugin.runtimes[0].spec.mcp_tool_description.tools.every((tool) => tool.annotations.readOnlyHint));
  assert.ok(!("copilotAgents" in JSON.parse(files["manifest.json"])));

  const withPart = (name, change) => {
    const part = JSON.parse(package_[name]);
    change(part);
    return problems({ ...package_, [name]: Buffer.from(JSON.stringify(part)) });
  };
  named(withPart("agent.json", (it) => (it.instructions = "x".repeat(8001))), "agent.json: instructions", /8001 characters, at most 8000/);
  named(withPart("agent.json", (it) => (it.version = "v9")), "agent.json: version", /no schema/);
  named(withPart("agent.json", (it) => (it.actions[0].file = "other.json")), "other.json", /is not there/);
  named(withPart("plugin.json", (it) => delete it.runtimes[0].spec.mcp_tool_description), "plugin.json: runtimes[0].spec.mcp_tool_description", /lists no tools/);
  named(withPart("plugin.json", (it) => delete it.namespace), "plugin.json: namespace", /is missing/);
  named(withPart("plugin.json", (it) => (it.runtimes[0].spec.url = "http://bot.example.com/mcp")), "plugin.json: runtimes[0].spec.url", /https/);
  named(withPart("plugin.json", (it) => (it.runtimes[0].auth = { type: "None" })), "plugin.json: runtimes[0].auth.type", /OAuthPluginVault/);
  named(withPart("plugin.json", (it) => (it.runtimes[0].auth.reference_id = "{{SIGN_IN}}")), "plugin.json: {{SIGN_IN}}", /placeholder/);
});

test("the agent speaks every language of the app, each of which has all of its words and no other", () => {
  const { status, stderr } = build("--app-id", APP, "--host", "bot.example.com", "--copilot", "c2lnbi1pbg==", "--pages", "yes", "--out", "languages.zip");
  assert.equal(status, 0, stderr);
  const package_ = readZip(readFileSync(join(folder, "languages.zip")));
  const json = (name) => JSON.parse(package_[name]);
  const { defaultLanguageFile, additionalLanguages } = json("manifest.json").localizationInfo;
  assert.deepEqual([defaultLanguageFile, ...additionalLanguages.map((it) => it.file)], ["en.json", "de.json"]);
  assert.deepEqual(json("agent.json").conversation_starters[0], { title: "[[BEFORE_A_CALL]]", text: "[[BEFORE_A_CALL_TEXT]]" });
  assert.equal(json("en.json").localizationKeys.BEFORE_A_CALL_TEXT, "What do we know about Contoso, and how do we know?");
  assert.equal(json("de.json").localizationKeys.BEFORE_A_CALL_TEXT, "Was wissen wir über Contoso, und woher wissen wir es?");
  assert.equal(json("en.json")["staticTabs[0].name"], "My day");
  assert.equal(json("de.json")["staticTabs[0].name"], "Mein Tag");
  assert.ok(!("localizationKeys" in JSON.parse(files["de.json"]))); // without an agent nobody asks for them

  const withPart = (name, change) => {
    const part = json(name);
    change(part);
    return problems({ ...package_, [name]: Buffer.from(JSON.stringify(part)) });
  };
  named(withPart("de.json", (it) => delete it.localizationKeys.DUE), "de.json: localizationKeys.DUE", /is missing/);
  named(withPart("en.json", (it) => delete it.localizationKeys), "en.json: localizationKeys.AGENT_DESCRIPTION", /is missing/);
  named(withPart("de.json", (it) => (it.localizationKeys.MORE = "mehr")), "de.json: localizationKeys.MORE", /in no place/);
  named(withPart("de.json", (it) => (it.localizationKeys.AGENT_DESCRIPTION = "x".repeat(1001))), "de.json, agent.json: description", /1001 characters, at most 1000/);
  named(withPart("de.json", (it) => (it.localizationKeys.PLUGIN_DESCRIPTION = "x".repeat(101))), "de.json, plugin.json: description_for_human", /101 characters, at most 100/);
  named(withPart("manifest.json", (it) => delete it.localizationInfo.defaultLanguageFile), "localizationInfo.defaultLanguageFile", /is missing/);
});

test("with pages it has their tabs in every language and the stage's permission, and nothing is wrong with it", () => {
  const registration = "11111111-2222-3333-4444-555555555555";
  const { status, stderr } = build("--app-id", APP, "--host", "bot.example.com", "--registration", registration, "--pages", "yes", "--out", "pages.zip");
  assert.equal(status, 0, stderr);
  const zip = readFileSync(join(folder, "pages.zip"));
  const manifest = JSON.parse(readZip(zip)["manifest.json"]);
  assert.deepEqual(problemsOfZip(zip), []);
  assert.deepEqual(manifest.staticTabs.map((it) => it.contentUrl), ["https://bot.example.com/pages/day", "https://bot.example.com/pages/board"]);
  assert.equal(manifest.configurableTabs[0].configurationUrl, "https://bot.example.com/pages/tab");
  assert.ok(["meetingSidePanel", "meetingStage"].every((it) => manifest.configurableTabs[0].context.includes(it)));
  assert.deepEqual(manifest.webApplicationInfo, { id: registration, resource: `api://bot.example.com/${registration}` });
  assert.deepEqual(manifest.authorization.permissions.resourceSpecific.at(-1), { name: "MeetingStage.Write.Chat", type: "Delegated" });
  assert.equal(JSON.parse(readZip(zip)["de.json"])["staticTabs[0].name"], "Mein Tag");
});

test("equal words make equal packages", () => assert.ok(good.equals(built("again.zip"))));

test("the icons kept are the icons drawn", () => {
  for (const [name, drawn] of Object.entries(icons()))
    assert.ok(readPng(files[name]).pixels.equals(drawn.pixels), `${name}: run node manifest/icons.mjs`);
});

test("letters, sizes and forms that do not fit are named by their field", () => {
  const cases = [
    ["name.short", /31 characters, at most 30/, (it) => (it.name.short = "x".repeat(31))],
    ["name.full", /101 characters, at most 100/, (it) => (it.name.full = "x".repeat(101))],
    ["description.short", /81 characters, at most 80/, (it) => (it.description.short = "x".repeat(81))],
    ["description.full", /4001 characters, at most 4000/, (it) => (it.description.full = "x".repeat(4001))],
    ["developer.name", /33 characters, at most 32/, (it) => (it.developer.name = "x".repeat(33))],
    ["id", /not a GUID/, (it) => (it.id = "reviewbot")],
    ["id", /nothing but zeros/, (it) => (it.id = "00000000-0000-0000-0000-000000000000")],
    ["bots[0].botId", /not a GUID/, (it) => (it.bots[0].botId = "{{APP}}")],
    ["bots[0].botId", /still holds a placeholder/, (it) => (it.bots[0].botId = "{{APP}}")],
    ["version", /three numbers/, (it) => (it.version = "1.0")],
    ["accentColor", /not a colour/, (it) => (it.accentColor = "teal")],
    ["manifestVersion", /1\.29 or a newer/, (it) => (it.manifestVersion = "1.24")],
    ["manifestVersion", /1\.29 or a newer/, (it) => (it.manifestVersion = "1.999")],
    ["developer.privacyUrl", /begins with https/, (it) => (it.developer.privacyUrl = "http://bot.example.com")],
    ["developer.termsOfUseUrl", /is missing/, (it) => delete it.developer.termsOfUseUrl],
    ["name.short", /is empty/, (it) => (it.name.short = " ")],
    ["supportsChannelFeatures", /tier1/, (it) => (it.supportsChannelFeatures = "tier9")],
    ["validDomains[0]", /host name alone/, (it) => (it.validDomains[0] = "https://bot.example.com")],
    ["validDomains[0]", /host name alone/, (it) => (it.validDomains[0] = "*.example.com")],
    ["bots[0].handle", /not known to schema 1\.30/, (it) => (it.bots[0].handle = "x")],
    ["bots[0].scopes[0]", /can only be team/, (it) => (it.bots[0].scopes[0] = "channel")],
  ];
  for (const [field, what, change] of cases)
    named(withManifest(change), field, what);
});

test("command lists that do not fit are named by their number", () => {
  const cases = [
    ["bots[0].commandLists", /4 entries, at most 3/, (lists) => lists.push({ ...lists[2], scopes: [] })],
    ["bots[0].commandLists[1].commands", /13 entries, at most 12/, (lists) => (lists[1].commands = Array.from({ length: 13 }, (_, n) => ({ title: `command ${n}` })))],
    ["bots[0].commandLists[1].commands", /“help” twice/, (lists) => lists[1].commands.push({ title: "help" })],
    ["bots[0].commandLists[2].scopes", /names team, which has a list already/, (lists) => (lists[2].scopes = ["team"])],
    ["bots[0].commandLists[2].scopes", /names copilot, which the bot does not have/, (lists) => (lists[2].scopes = ["copilot"])],
    ["bots[0].commandLists[0].commands[0].title", /129 characters, at most 128/, (lists) => (lists[0].commands[0].title = "x".repeat(129))],
    ["bots[0].commandLists[0].commands[0].title", /is missing/, (lists) => delete lists[0].commands[0].title],
  ];
  for (const [field, what, change] of cases)
    named(withManifest((manifest) => change(manifest.bots[0].commandLists)), field, what);
});

test("commands of the message extension that do not fit are named by their number", () => {
  const cases = [
    ["composeExtensions[0].botId", /not the bot’s own/, (it) => (it.botId = "11111111-2222-3333-4444-555555555555")],
    ["composeExtensions[0].commands", /is empty/, (it) => (it.commands = [])],
    ["composeExtensions[0].commands", /“findDeal” twice/, (it) => (it.commands[1].id = "findDeal")],
    ["composeExtensions[0].commands[0].title", /33 characters, at most 32/, (it) => (it.commands[0].title = "x".repeat(33))],
    ["composeExtensions[0].commands[0].description", /129 characters, at most 128/, (it) => (it.commands[0].description = "x".repeat(129))],
    ["composeExtensions[0].commands[0].parameters", /is missing/, (it) => delete it.commands[0].parameters],
    ["composeExtensions[0].commands[0].parameters[0].title", /is missing/, (it) => delete it.commands[0].parameters[0].title],
    ["composeExtensions[0].commands[1].fetchTask", /is missing/, (it) => delete it.commands[1].fetchTask],
    ["composeExtensions[0].commands[1].context", /commandBox/, (it) => it.commands[1].context.push("commandBox")],
    ["composeExtensions[0].commands[1].context[0]", /can only be compose, commandBox, message/, (it) => (it.commands[1].context[0] = "tab")],
  ];
  for (const [field, what, change] of cases)
    named(withManifest((manifest) => change(manifest.composeExtensions[0])), field, what);
});

test("permissions that the bot does not use, or that would not be given, are named", () => {
  const asked = (manifest) => manifest.authorization.permissions.resourceSpecific;
  const cases = [
    ["authorization.permissions.resourceSpecific[2].name", /does not use/, (it) => asked(it).push({ name: "ChatMessage.Read.Chat", type: "Application" })],
    ["authorization.permissions.resourceSpecific[2].name", /asked for twice/, (it) => asked(it).push({ name: "OnlineMeeting.ReadBasic.Chat", type: "Application" })],
    ["authorization.permissions.resourceSpecific[0].type", /must be Application/, (it) => (asked(it)[0].type = "Delegated")],
    ["authorization.permissions.resourceSpecific[0].name", /is missing/, (it) => delete asked(it)[0].name],
    ["webApplicationInfo.id", /no permission is given/, (it) => delete it.webApplicationInfo],
    ["webApplicationInfo.id", /not a GUID/, (it) => (it.webApplicationInfo.id = "reviewbot")],
    ["webApplicationInfo.resource", /is missing/, (it) => delete it.webApplicationInfo.resource],
  ];
  for (const [field, what, change] of cases)
    named(withManifest(change), field, what);
});

test("a text that another language lacks, or has too much of, is named by its field", () => {
  const withGerman = (change) => {
    const german = JSON.parse(files["de.json"]);
    change(german);
    return problems({ ...files, "de.json": Buffer.from(JSON.stringify(german)) });
  };
  const cases = [
    ["de.json: name.short", /is missing/, (it) => delete it["name.short"]],
    ["de.json: description.short", /81 characters, at most 80/, (it) => (it["description.short"] = "x".repeat(81))],
    ["de.json: bots[0].commandLists[0].commands[0].title", /is missing/, (it) => delete it["bots[0].commandLists[0].commands[0].title"]],
    ["de.json: bots[0].commandLists[2].commands[11].title", /is in no place/, (it) => (it["bots[0].commandLists[2].commands[11].title"] = "x")],
    ["de.json: composeExtensions[0].commands[0].title", /33 characters, at most 32/, (it) => (it["composeExtensions[0].commands[0].title"] = "x".repeat(33))],
    ["de.json: greeting", /not known to schema 1\.30/, (it) => (it.greeting = "Hallo")],
    ["de.json: name.full", /begins or ends with a space/, (it) => (it["name.full"] += " ")],
  ];
  for (const [field, what, change] of cases)
    named(withGerman(change), field, what);
  named(problems({ ...files, "de.json": Buffer.from("{") }), "de.json", /not JSON/);
  const { "de.json": _, ...without } = files;
  named(problems(without), "localizationInfo.additionalLanguages[0].file", /de\.json is not there/);
});

test("any field of a wrong kind is named, and stops nothing", () => {
  const fields = (value, path = []) => (value && typeof value === "object" ? Object.entries(value).flatMap(([name, inner]) => [[...path, name], ...fields(inner, [...path, name])]) : []);
  const written = (path) => path.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)).join("").slice(1);
  for (const path of fields(JSON.parse(files["manifest.json"])))
    for (const odd of [7, null, [[]]]) {
      const found = withManifest((manifest) => (path.slice(0, -1).reduce((at, name) => at[name], manifest)[path.at(-1)] = odd));
      if (path[0] !== "supportsChannelFeatures" || odd !== null) // that one may be null
        assert.ok(found.some((it) => it.field.startsWith(written(path))), `${written(path)} as ${JSON.stringify(odd)}: ${JSON.stringify(found)}`);
    }
});

test("icons of a wrong size, colour or kind are named", () => {
  named(withIcon("color.png", blank(191, 192, 15, 92, 99, 255)), "icons.color", /191 by 192 pixels, not 192 by 192/);
  named(withIcon("color.png", blank(192, 192, 15, 92, 99, 200)), "icons.color", /see-through/);
  named(withIcon("outline.png", blank(192, 192, 255, 255, 255, 0)), "icons.outline", /not 32 by 32/);
  named(withIcon("outline.png", blank(32, 32, 255, 255, 255, 255)), "icons.outline", /no transparent background/);
  named(withIcon("outline.png", blank(32, 32, 255, 255, 254, 90)), "icons.outline", /another colour than white/);
  named(withIcon("outline.png", blank(32, 32, 0, 0, 0, 0)), "icons.outline", /shows nothing/);
  named(withIcon("color.png", Buffer.from("GIF89a")), "icons.color", /not a PNG/);
  named(withIcon("color.png", files["color.png"].subarray(0, 400)), "icons.color", /damaged/);
});

test("a package with too little, too much or of another kind is named", () => {
  const { "outline.png": _, ...less } = files;
  named(problems(less), "icons.outline", /outline\.png is not there/);
  named(problems({ ...files, "notes.txt": Buffer.from("x") }), "package", /notes\.txt/);
  named(problemsOfZip(writeZip({ "manifest/manifest.json": files["manifest.json"] })), "package", /no manifest\.json at its top/);
  named(problems({ ...files, "manifest.json": Buffer.from("{") }), "manifest.json", /not JSON/);
  named(problemsOfZip(Buffer.from("PDF")), "package", /not a ZIP/);
  named(problemsOfZip(Buffer.concat([good.subarray(0, 100), Buffer.from("?"), good.subarray(101)])), "package", /damaged/);
});

test("options that cannot be right are named, and no package is written", () => {
  const { status, stderr } = build("--app-id", "reviewbot", "--registration", "none", "--host", "https://bot.example.com/", "--version", "one");
  assert.equal(status, 1);
  assert.match(stderr, /^--app-id: .*\n--registration: .*\n--host: .*\n--version: /);
  assert.match(build("--app-id", APP, "--host", "bot.example.com", "--developer", "x".repeat(33)).stderr, /^developer\.name: has 33 characters, at most 32/);
  assert.match(build("--host", "bot.example.com").stderr, /^Usage: /);
  assert.ok(!existsSync(join(folder, "reviewbot.zip")));
});
