// Our own rules for cards, beyond the schema.
const STYLED = ["emphasis", "accent", "good", "attention", "warning"];
const LEFT_OUT = ["data", "refresh"]; // not seen by anybody
const MOST_TITLE = 24;
const MOST_BUTTONS = 3;

const lower = (value) => (typeof value === "string" ? value.toLowerCase() : value);
const isInput = (node) => String(node.type).startsWith("Input.");

function* nodes(node, above = []) {
  if (Array.isArray(node)) for (const item of node) yield* nodes(item, above);
  else if (node && typeof node === "object") {
    yield [node, above];
    for (const [name, value] of Object.entries(node)) if (!LEFT_OUT.includes(name)) yield* nodes(value, [...above, node]);
  }
}

function nulls(node, path = "card") {
  if (node === null) return [`${path} is null`];
  return typeof node === "object" ? Object.entries(node).flatMap(([name, value]) => nulls(value, `${path}.${name}`)) : [];
}

const twice = (what, all) => [...new Set(all.filter((it, i) => all.indexOf(it) !== i))].map((it) => `${what} "${it}" twice`);

function input(node, above) {
  const hidden = [node, ...above].some((it) => it.isVisible === false);
  return [
    !node.id && "an input without id",
    !node.label && `input "${node.id}" has no label`,
    node.isRequired && !node.errorMessage && `input "${node.id}" is required and says no error`,
    node.isRequired && hidden && `input "${node.id}" is required and hidden`,
  ];
}

function text(node) {
  return [
    ["extralarge", "medium"].includes(lower(node.size)) && lower(node.weight) !== "bolder" && `"${node.text}" is ${node.size}`,
    lower(node.weight) === "lighter" && `"${node.text}" is Lighter`,
    node.type === "TextBlock" && ["warning", "good"].includes(lower(node.color)) && `"${node.text}" is not readable in ${node.color}`,
    node.type === "TextBlock" && !node.wrap && `"${node.text}" does not wrap`,
  ];
}

function execute(node) {
  const { fallback } = node;
  const same = fallback?.type === "Action.Submit" && ["title", "style", "mode", "associatedInputs"].every((it) => node[it] === fallback[it])
    && JSON.stringify(node.data) === JSON.stringify(fallback.data);
  return [!same && `"${node.title}" has no Action.Submit that does the same`];
}

function actions(node) {
  const all = Array.isArray(node.actions) ? node.actions : [];
  const visible = all.filter((it) => lower(it.mode) !== "secondary");
  return [
    visible.length > MOST_BUTTONS && `${visible.length} buttons in a row`,
    all.filter((it) => it.style === "positive").length > 1 && "two primary buttons",
    ...all.map((it) => it.title?.length > MOST_TITLE && `the button "${it.title}" is longer than ${MOST_TITLE}`),
  ];
}

const container = (node, above) =>
  [STYLED.includes(lower(node.style)) && above.some((it) => it.type === "Container" && STYLED.includes(lower(it.style))) && "a styled container in another"];

function whole(card) {
  return [
    !card.lang && "no lang",
    !card.fallbackText && "no fallbackText",
    [...nodes(card)].filter(([it]) => lower(it.style) === "heading").length !== 1 && "not exactly one heading",
  ];
}

export function grammar(card) {
  const all = [...nodes(card)];
  const inputs = all.filter(([it]) => isInput(it));
  return [
    ...nulls(card),
    ...whole(card),
    ...twice("label", inputs.map(([it]) => it.label)),
    ...twice("id", all.map(([it]) => it.type && it.id).filter(Boolean)),
    ...inputs.flatMap(([it, above]) => input(it, above)),
    ...all.flatMap(([it, above]) => [
      ...actions(it),
      ...(it.type === "TextBlock" || it.type === "TextRun" ? text(it) : []),
      ...(it.type === "Action.Execute" ? execute(it) : []),
      ...(it.type === "Container" ? container(it, above) : []),
    ]),
  ].filter(Boolean);
}
