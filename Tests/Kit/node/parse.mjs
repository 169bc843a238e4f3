// What Microsoft's parser and validator say about a card.
import { createRequire } from "node:module";

globalThis.self = globalThis; // the bundle is made for browsers
const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

// The parser tests "lang" with a pattern that remembers where it stopped, so every second good one is refused.
const isRefusedInError = (message, json) => message.includes('for property "lang"') && /^[a-z]{2,3}$/i.test(json.lang);

const isChart = (it) => String(it?.type).startsWith("Chart.");

// Charts are newer than the parser. What a client that does not know one shows instead is its fallback: nothing, or other content.
function withoutCharts(node) {
  if (Array.isArray(node))
    return node.filter((it) => !(isChart(it) && it.fallback === "drop"))
      .map((it) => withoutCharts(isChart(it) && it.fallback ? it.fallback : it));
  return node && typeof node === "object"
    ? Object.fromEntries(Object.entries(node).map(([name, value]) => [name, withoutCharts(value)]))
    : node;
}

export function parse(json) {
  const card = new AdaptiveCard();
  const context = new SerializationContext();
  card.parse(withoutCharts(json), context);
  const said = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
    .filter((message) => !isRefusedInError(message, json));
  return [...said, ...card.validateProperties().validationEvents.map((event) => event.message)];
}
