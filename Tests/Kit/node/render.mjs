// Draws cards as a Teams-like client would: node render.mjs CARD.json … [--out FOLDER]
// makes NAME.wide.png (680 px) and NAME.narrow.png (360 px) of each. CHROMIUM says where the browser is.
// First: npm ci in this folder, and a Chromium of the system (apt-get install chromium).
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { hostConfig, styles } from "./look.mjs";

const WIDTHS = { wide: 680, narrow: 360 };
const FLOWS_FROM = 500; // about where Teams starts to call a card "standard"

const { values: { out }, positionals: cards } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
if (cards.length === 0) throw new Error("Which cards? node render.mjs CARD.json … [--out FOLDER]");

/** Runs in the page. The open library knows no Layout.Flow, so its containers are marked for the style sheet. */
function draw(json, config, flows) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(config);
  card.parse(json);
  document.body.replaceChildren(card.render());
  const mark = (element, node) => {
    if (node.layouts && flows) element.renderedElement.classList.add("flow");
    (node.items ?? node.columns ?? node.body ?? []).forEach((child, i) => mark(element.getItemAt(i), child));
  };
  mark(card, json);
}

const bundle = createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const path of cards) {
  const json = JSON.parse(await readFile(path, "utf8"));
  for (const [name, width] of Object.entries(WIDTHS)) {
    const page = await browser.newPage({ viewport: { width, height: 200 }, offline: true });
    await page.setContent(`<!doctype html><style>${styles}</style><body></body>`);
    await page.addScriptTag({ path: bundle });
    await page.evaluate(`(${draw})(${JSON.stringify(json)}, ${JSON.stringify(hostConfig)}, ${width >= FLOWS_FROM})`);
    const folder = out ?? dirname(path);
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${basename(path, ".json")}.${name}.png`), fullPage: true });
    await page.close();
  }
}
await browser.close();
