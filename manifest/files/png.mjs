// PNG as icons need it: 8 bits a channel, RGB or RGBA, not interlaced.
import { deflateSync, inflateSync } from "node:zlib";
import { crc } from "./crc.mjs";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const RGB = 2;
const RGBA = 6;

const chunk = (type, body) => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc(named), named.length + 4);
  return framed;
};

/** Four bytes a pixel in; alpha is left out where every pixel is opaque. */
export const writePng = ({ width, height, pixels }) => {
  const opaque = pixels.every((byte, at) => at % 4 !== 3 || byte === 255);
  const channels = opaque ? 3 : 4;
  const rows = Buffer.alloc(height * (1 + width * channels));
  for (let y = 0, to = 0; y < height; y++) {
    rows[to++] = 0;
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < channels; channel++)
        rows[to++] = pixels[(y * width + x) * 4 + channel];
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, opaque ? RGB : RGBA, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
};

/** Throws with a sentence when the bytes are not such a picture. */
export const readPng = (bytes) => {
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(SIGNATURE))
    throw new Error("is not a PNG");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, kind, , , interlaced] = bytes.subarray(24, 29);
  if (depth !== 8 || (kind !== RGB && kind !== RGBA) || interlaced)
    throw new Error("is not saved as plain RGB or RGBA, with 8 bits a channel and not interlaced");
  const parts = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  try {
    return { width, height, pixels: unfiltered(inflateSync(Buffer.concat(parts)), width, height, kind === RGB ? 3 : 4) };
  } catch {
    throw new Error("is damaged");
  }
};

const unfiltered = (raw, width, height, channels) => {
  const line = width * channels;
  if (raw.length !== height * (line + 1))
    throw new Error("rows are missing");
  const plain = Buffer.alloc(height * line);
  for (let y = 0; y < height; y++) {
    const guess = GUESSES[raw[y * (line + 1)]];
    for (let x = 0; x < line; x++) {
      const left = x < channels ? 0 : plain[y * line + x - channels];
      const up = y === 0 ? 0 : plain[(y - 1) * line + x];
      const corner = y === 0 || x < channels ? 0 : plain[(y - 1) * line + x - channels];
      plain[y * line + x] = raw[y * (line + 1) + 1 + x] + guess(left, up, corner);
    }
  }
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let from = 0, to = 0; from < plain.length; from += channels, to += 4)
    plain.copy(pixels, to, from, from + channels);
  return pixels;
};

const nearest = (left, up, corner) => {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

// The five filters of PNG, by number: each guesses a byte from its neighbours.
const GUESSES = [() => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, nearest];
