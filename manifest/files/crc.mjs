const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++)
    n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

// The check sum that PNG and ZIP share. Node has one of its own only from 20.15 on.
export const crc = (bytes) => {
  let sum = 0xffffffff;
  for (const byte of bytes)
    sum = table[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
};
