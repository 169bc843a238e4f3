// Draws the two icons: a conversation, and in it the customer's way, bent as a tick: what they have done, and, open, what they do next.
// Nothing but + - * / and square roots, so that every machine draws the same. `node manifest/icons.mjs` writes both files.
import { realpathSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writePng } from "./files/png.mjs";

const FINE = 8; // samples a pixel, in each direction
const TEAL = [15, 92, 99];
const WHITE = [255, 255, 255];
const AMBER = [240, 154, 36];

const length = (x, y) => Math.sqrt(x * x + y * y);
const within = (value, low, high) => Math.min(Math.max(value, low), high);

// How far a point is from a shape: below zero is inside.
const disc = (cx, cy, r) => (x, y) => length(x - cx, y - cy) - r;

const box = (left, top, right, bottom, round) => (x, y) => {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + round;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + round;
  return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
};

const line = (ax, ay, bx, by, r) => (x, y) => {
  const [dx, dy] = [bx - ax, by - ay];
  const along = within(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1);
  return length(x - ax - along * dx, y - ay - along * dy) - r;
};

const corners = (...points) => (x, y) => {
  let [inside, near] = [false, Infinity];
  points.forEach(([ax, ay], at) => {
    const [bx, by] = points[(at + 1) % points.length];
    near = Math.min(near, line(ax, ay, bx, by, 0)(x, y));
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay))
      inside = !inside;
  });
  return inside ? -near : near;
};

const either = (...shapes) => (x, y) => Math.min(...shapes.map((shape) => shape(x, y)));
const without = (shape, hole) => (x, y) => Math.max(shape(x, y), -hole(x, y));
const edge = (shape, wide) => (x, y) => Math.max(shape(x, y), -shape(x, y) - wide);

const ring = ([x, y], r, wide) => edge(disc(x, y, r), wide);

// All on a field of 32 by 32.
const [body, tail] = [box(2, 3, 30, 24, 6), corners([8, 22], [16, 22], [8, 30])];
const [first, second, next] = [[8, 12.5], [13.5, 18], [23, 10]];
const way = (node, thick, open) => either(
  disc(...first, node), disc(...second, node),
  line(...first, ...second, thick), without(line(...second, ...next, thick), disc(...next, open)));

const outline = [[either(edge(body, 2), tail), WHITE], [way(2.5, 1, 3.5), WHITE], [ring(next, 3.5, 1.7), WHITE]];
const colour = [[() => -1, TEAL], [either(body, tail), WHITE], [way(2.8, 1.1, 4), TEAL], [ring(next, 4, 2), AMBER]];

/** What is drawn later lies on top; where nothing is drawn the picture is transparent. */
const draw = (size, layers, scale, left, top) => {
  const pixels = Buffer.alloc(size * size * 4);
  for (let at = 0; at < size * size; at++) {
    const sum = [0, 0, 0, 0];
    for (let sample = 0; sample < FINE * FINE; sample++) {
      const x = ((at % size) + ((sample % FINE) + 0.5) / FINE - left) / scale;
      const y = (Math.floor(at / size) + (Math.floor(sample / FINE) + 0.5) / FINE - top) / scale;
      const paint = layers.findLast(([shape]) => shape(x, y) <= 0)?.[1];
      if (paint)
        [...paint, 1].forEach((part, channel) => (sum[channel] += part));
    }
    const hits = sum[3];
    if (hits > 0)
      pixels.set([...sum.slice(0, 3).map((part) => Math.round(part / hits)), Math.round((hits / (FINE * FINE)) * 255)], at * 4);
  }
  return { width: size, height: size, pixels };
};

// Teams cuts the colour icon into other forms: the sign stays within the middle 120 of 192 pixels.
const SCALE = 120 / 28;

export const icons = () => ({
  "color.png": draw(192, colour, SCALE, 96 - 16 * SCALE, 96 - 16.5 * SCALE),
  "outline.png": draw(32, outline, 1, 0, 0),
});

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  for (const [name, picture] of Object.entries(icons()))
    writeFileSync(new URL(name, import.meta.url), writePng(picture));
