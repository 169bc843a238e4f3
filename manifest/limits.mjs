// What Teams asks of a manifest and its icons beyond the schema, said per field.
import { readPng } from "./files/png.mjs";
import { field } from "./schema.mjs";

const wrong = (where, what) => [{ field: where, what }];
const unless = (fine, where, what) => (fine ? [] : wrong(where, what));

const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;
export const isHost = (text) => HOST.test(text);
export const isGuid = (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) && !/^[0-]+$/.test(text);
export const isVersion = (text) => /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/.test(text);

export const texts = function* (value, path = []) {
  if (typeof value === "string")
    yield [path, value];
  else if (value && typeof value === "object")
    for (const [name, inner] of Object.entries(value))
      yield* texts(inner, [...path, name]);
};

const words = (manifest) => [...texts(manifest)].flatMap(([path, text]) => [
  ...unless(text.trim(), field(path), "is empty"),
  ...unless(text === text.trim(), field(path), "begins or ends with a space"),
  ...unless(!/\{\{.*\}\}/.test(text), field(path), `still holds a placeholder: ${text}`),
]);

const addresses = (developer) => ["websiteUrl", "privacyUrl", "termsOfUseUrl"]
  .filter((name) => typeof developer?.[name] === "string")
  .flatMap((name) => unless(/^https:\/\//i.test(developer[name]) && URL.canParse(developer[name]), field(["developer", name]), "is not an address that begins with https://"));

const commands = (bot, at) => {
  const lists = Array.isArray(bot?.commandLists) ? bot.commandLists : [];
  const scopes = lists.map((list) => [list?.scopes ?? []].flat());
  return lists.flatMap((list, number) => {
    const where = field(["bots", at, "commandLists", number]);
    const titles = [list?.commands ?? []].flat().map((command) => command?.title);
    return [
      ...scopes[number].filter((scope) => ![bot.scopes ?? []].flat().includes(scope)).flatMap((scope) => wrong(`${where}.scopes`, `names ${scope}, which the bot does not have`)),
      ...scopes[number].filter((scope) => scopes.slice(0, number).flat().includes(scope)).flatMap((scope) => wrong(`${where}.scopes`, `names ${scope}, which has a list already`)),
      ...titles.filter((title, first) => titles.indexOf(title) !== first).flatMap((title) => wrong(`${where}.commands`, `has “${title}” twice`)),
    ];
  });
};

// What answers with a message of the bot's cannot be used where there is no conversation.
const extension = (manifest) => (it, at) => {
  const found = (Array.isArray(it?.commands) ? it.commands : []).filter((command) => command && typeof command === "object");
  const ids = found.map((command) => command.id);
  const where = ["composeExtensions", at];
  return [
    ...unless(it?.botId === manifest.bots?.[0]?.botId, field(where, "botId"), "is not the bot’s own, so nothing would answer it"),
    ...unless(found.length, field(where, "commands"), "is empty"),
    ...ids.filter((id, first) => ids.indexOf(id) !== first).flatMap((id) => wrong(field(where, "commands"), `has “${id}” twice`)),
    ...found.flatMap((command, number) => [
      ...unless(command.type !== "query" || command.parameters?.length, field([...where, "commands", number], "parameters"), "is missing: a search has something to look for"),
      ...unless(command.type !== "action" || command.fetchTask === true || command.parameters?.length || command.taskInfo, field([...where, "commands", number], "fetchTask"), "is missing: an action has a window to open"),
      ...unless(command.type !== "action" || ![command.context ?? "commandBox"].flat().includes("commandBox"), field([...where, "commands", number], "context"), "names commandBox, where the bot cannot answer with a message"),
    ]),
  ];
};

// All that the bot uses: Teams tells it when a meeting begins and ends, in chats and in channels.
const USED = ["OnlineMeeting.ReadBasic.Chat", "ChannelMeeting.ReadBasic.Group", "MeetingStage.Write.Chat"];
// what a person does on a page, in their own name; the others are for the bot itself
const BY_PEOPLE = ["MeetingStage.Write.Chat"];

const permissions = (manifest) => {
  const asked = [manifest.authorization?.permissions?.resourceSpecific ?? []].flat();
  const where = ["authorization", "permissions", "resourceSpecific"];
  return [
    ...unless(!asked.length || manifest.webApplicationInfo?.id, "webApplicationInfo.id", "is missing: no permission is given without it"),
    ...unless(!asked.length || manifest.webApplicationInfo?.resource, "webApplicationInfo.resource", "is missing: Teams wants an address here, which is not called"),
    ...asked.flatMap((it, at) => [
      ...unless(USED.includes(it?.name), field([...where, at], "name"), `is ${JSON.stringify(it?.name)}, which the bot does not use`),
      ...unless(BY_PEOPLE.includes(it?.name) || it?.type === "Application", field([...where, at], "type"), "must be Application: the bot is told, no person asks"),
      ...unless(!BY_PEOPLE.includes(it?.name) || it?.type === "Delegated", field([...where, at], "type"), "must be Delegated: a person does it"),
      ...unless(asked.findIndex((other) => other?.name === it?.name) === at, field([...where, at], "name"), "is asked for twice"),
    ]),
  ];
};

const domains = (all) => all.flatMap((domain, at) =>
  unless(isHost(domain), field(["validDomains", at]), `is ${JSON.stringify(domain)}: a host name alone is wanted, such as bot.example.com`));

export const byLimits = (manifest) => [
  ...words(manifest),
  ...unless(!manifest.version || isVersion(manifest.version), "version", `is ${JSON.stringify(manifest.version)}; three numbers are wanted, such as 1.0.0`),
  ...unless(manifest.id !== "00000000-0000-0000-0000-000000000000", "id", "is nothing but zeros"),
  ...addresses(manifest.developer),
  ...[manifest.bots ?? []].flat().flatMap(commands),
  ...[manifest.composeExtensions ?? []].flat().flatMap(extension(manifest)),
  ...permissions(manifest),
  ...domains([manifest.validDomains ?? []].flat()),
];

const alphas = ({ pixels }) => pixels.filter((_, at) => at % 4 === 3);

const ICONS = {
  color: [192, (picture) => (alphas(picture).every((alpha) => alpha === 255) ? [] : ["is see-through in places; Teams wants a full square"])],
  outline: [32, (picture) => [
    ...(picture.pixels.every((byte, at) => at % 4 === 3 || byte === 255 || picture.pixels[at - (at % 4) + 3] === 0) ? [] : ["has another colour than white"]),
    ...(alphas(picture).some((alpha) => alpha === 0) ? [] : ["has no transparent background"]),
    ...(alphas(picture).some((alpha) => alpha === 255) ? [] : ["shows nothing"]),
  ]],
};

/** Both icons, as the manifest names them, in the files of a package. */
export const byIcons = (manifest, files) => Object.entries(ICONS).flatMap(([name, [size, look]]) => {
  const file = manifest.icons?.[name];
  if (typeof file !== "string")
    return []; // the schema says so
  const where = `icons.${name}`;
  if (!Object.hasOwn(files, file))
    return wrong(where, `${file} is not there`);
  try {
    const picture = readPng(files[file]);
    return [
      ...unless(picture.width === size && picture.height === size, where, `${file} is ${picture.width} by ${picture.height} pixels, not ${size} by ${size}`),
      ...look(picture).flatMap((what) => wrong(where, `${file} ${what}`)),
    ];
  } catch (unreadable) {
    return wrong(where, `${file} ${unreadable.message}`);
  }
});
