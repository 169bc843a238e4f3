// ZIP as an app package needs it: a few small files, stored as they are, so that equal files make equal packages.
import { inflateRawSync } from "node:zlib";
import { crc } from "./crc.mjs";

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const FIRST_DAY = 0x0021; // 1 January 1980, the first that a ZIP can name
const UTF8 = 0x0800;
const VERSION = 20;

const numbers = (...fields) => Buffer.concat(fields.map(([value, size]) => {
  const field = Buffer.alloc(size);
  field.writeUIntLE(value, 0, size);
  return field;
}));

/** Files by their names, in the order given. */
export const writeZip = (files) => {
  const [bodies, entries] = [[], []];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const label = Buffer.from(name);
    const shared = [[VERSION, 2], [UTF8, 2], [0, 2], [0, 2], [FIRST_DAY, 2], [crc(bytes), 4], [bytes.length, 4], [bytes.length, 4], [label.length, 2], [0, 2]];
    const body = Buffer.concat([numbers([LOCAL, 4], ...shared), label, bytes]);
    bodies.push(body);
    entries.push(numbers([ENTRY, 4], [VERSION, 2], ...shared, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), label);
    at += body.length;
  }
  const directory = Buffer.concat(entries);
  const count = bodies.length;
  return Buffer.concat([...bodies, directory, numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [at, 4], [0, 2])]);
};

/** The files in a package, by their names. Throws with a sentence when it cannot be read. */
export const readZip = (bytes) => {
  const end = bytes.lastIndexOf(numbers([END, 4]));
  if (end < 0)
    throw new Error("is not a ZIP");
  const files = {};
  try {
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
      const [method, sum] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16)];
      const [size, label, extra, note] = [bytes.readUInt32LE(at + 20), ...[28, 30, 32].map((field) => bytes.readUInt16LE(at + field))];
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const stored = bytes.subarray(start, start + size);
      const plain = method === 0 ? stored : inflateRawSync(stored);
      if (crc(plain) !== sum)
        throw new Error("a file differs from its sum");
      files[bytes.toString("utf8", at + 46, at + 46 + label)] = plain;
      at += 46 + label + extra + note;
    }
  } catch {
    throw new Error("is a damaged ZIP");
  }
  return files;
};
