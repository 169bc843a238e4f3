// Says what is wrong with cards: one card as JSON per line in, one list of problems as JSON per line out.
import { createInterface } from "node:readline";
import { grammar } from "./grammar.mjs";
import { parse } from "./parse.mjs";

const MOST_BYTES = 24 * 1024;

function problems(line) {
  const size = Buffer.byteLength(line);
  const card = JSON.parse(line);
  return [
    ...(size > MOST_BYTES ? [`${size} bytes, at most ${MOST_BYTES}`] : []),
    ...parse(card),
    ...grammar(card),
  ];
}

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(JSON.stringify(problems(line)) + "\n");
