// What Microsoft's parser and validator say about a card.
import { createRequire } from "node:module";

globalThis.self = globalThis; // the bundle is made for browsers
const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

// The parser tests "lang" with a pattern that remembers where it stopped, so every second good one is refused.
const isRefusedInError = (message, json) => message.includes('for property "lang"') && /^[a-z]{2,3}$/i.test(json.lang);

export function parse(json) {
  const card = new AdaptiveCard();
  const context = new SerializationContext();
  card.parse(structuredClone(json), context);
  const said = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
    .filter((message) => !isRefusedInError(message, json));
  return [...said, ...card.validateProperties().validationEvents.map((event) => event.message)];
}
