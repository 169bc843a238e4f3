// The tabs that show the bot's own pages, for a bot whose people can sign in (docs/pages.md).
const CONTEXTS = ["channelTab", "privateChatTab", "meetingChatTab", "meetingDetailsTab", "meetingSidePanel", "meetingStage"];
const TABS = [
  { entityId: "day", name: "My day", de: "Mein Tag" },
  { entityId: "board", name: "Board", de: "Board" },
];

/** The manifest with the pages as personal tabs, as a tab of channels and chats, in a meeting's side panel and on its stage. */
export const withPages = (manifest, host, registration) => {
  const { resourceSpecific } = manifest.authorization.permissions;
  return {
    ...manifest,
    configurableTabs: [
      {
        configurationUrl: `https://${host}/pages/tab`,
        canUpdateConfiguration: false,
        scopes: ["team", "groupChat"],
        context: CONTEXTS,
      },
    ],
    staticTabs: TABS.map(({ entityId, name }) => ({
      entityId,
      name,
      contentUrl: `https://${host}/pages/${entityId}`,
      websiteUrl: `https://${host}/pages/${entityId}`,
      scopes: ["personal"],
    })),
    webApplicationInfo: { id: registration, resource: `api://${host}/${registration}` },
    authorization: {
      permissions: { resourceSpecific: [...resourceSpecific, { name: "MeetingStage.Write.Chat", type: "Delegated" }] },
    },
  };
};

/** The names of the tabs in a file of another language. */
export const withPageNames = (file, texts) => {
  const language = file.replace(".json", "");
  return { ...texts, ...Object.fromEntries(TABS.flatMap((tab, at) => (tab[language] ? [[`staticTabs[${at}].name`, tab[language]]] : []))) };
};
