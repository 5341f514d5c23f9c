// Writes a GLB of about 40 MB: a dented sphere of half a million triangles with two 3584 × 3584 textures that compress badly.
// usage: node large-model.mjs out.glb
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

const RINGS = 512;
const EDGE = 3584;

function mesh() {
  const row = RINGS + 1;
  const vertices = Buffer.alloc(row * row * 32);
  for (let i = 0; i < row * row; i++) {
    const u = (i % row) / RINGS;
    const v = Math.floor(i / row) / RINGS;
    const around = u * 2 * Math.PI;
    const down = v * Math.PI;
    const n = [Math.sin(down) * Math.cos(around), Math.cos(down), Math.sin(down) * Math.sin(around)];
    const radius = 0.4 + 0.004 * Math.sin(40 * around) * Math.sin(38 * down);
    [...n.map((c) => c * radius), ...n, u, v].forEach((value, k) => vertices.writeFloatLE(value, i * 32 + k * 4));
  }
  const indices = Buffer.alloc(RINGS * RINGS * 24);
  for (let i = 0, at = 0; i < RINGS * RINGS; i++) {
    const a = Math.floor(i / RINGS) * row + (i % RINGS);
    for (const index of [a, a + 1, a + row, a + 1, a + row + 1, a + row]) at = indices.writeUInt32LE(index, at);
  }
  return { vertices, indices, count: row * row };
}

/** Waves with grain: some of it is noise, as in a photograph. */
function picture(seed) {
  const raw = Buffer.alloc(EDGE * (EDGE * 3 + 1));
  let random = seed;
  for (let y = 0, at = 0; y < EDGE; y++) {
    raw[at++] = 1; // each byte as its distance from the pixel to the left
    let left = [0, 0, 0];
    for (let x = 0; x < EDGE; x++) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
      const grain = random >>> 31;
      const pixel = [0, 1, 2].map((c) => 128 + Math.round(90 * Math.sin((x * (c + 1)) / 97 + y / 61 + seed)) + grain);
      pixel.forEach((value, c) => (raw[at++] = value - left[c]));
      left = pixel;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(EDGE, 0);
  header.writeUInt32BE(EDGE, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), out.length - 4);
    return out;
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(raw, { level: 1 })), chunk("IEND", Buffer.alloc(0))]);
}

const { vertices, indices, count } = mesh();
const parts = [vertices, indices, picture(1), picture(2)].map((part) => Buffer.concat([part, Buffer.alloc(-part.length & 3)]));
let offset = 0;
const bufferViews = parts.map((part, i) => {
  const view = { buffer: 0, byteOffset: offset, byteLength: part.length, ...(i === 0 ? { byteStride: 32 } : {}) };
  offset += part.length;
  return view;
});
const attribute = (byteOffset, type, extra) => ({ bufferView: 0, byteOffset, componentType: 5126, count, type, ...extra });
const json = Buffer.from(JSON.stringify({
  asset: { version: "2.0" }, scene: 0, scenes: [{ nodes: [0] }], nodes: [{ mesh: 0 }],
  meshes: [{ primitives: [{ attributes: { POSITION: 0, NORMAL: 1, TEXCOORD_0: 2 }, indices: 3, material: 0 }] }],
  accessors: [
    attribute(0, "VEC3", { min: [-0.404, -0.4, -0.404], max: [0.404, 0.4, 0.404] }), attribute(12, "VEC3"), attribute(24, "VEC2"),
    { bufferView: 1, componentType: 5125, count: RINGS * RINGS * 6, type: "SCALAR" },
  ],
  materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 }, metallicRoughnessTexture: { index: 1 } } }],
  textures: [{ source: 0 }, { source: 1 }],
  images: [{ bufferView: 2, mimeType: "image/png" }, { bufferView: 3, mimeType: "image/png" }],
  bufferViews, buffers: [{ byteLength: offset }],
}));
const padded = Buffer.concat([json, Buffer.alloc(-json.length & 3, 0x20)]);
const words = (...values) => { const out = Buffer.alloc(values.length * 4); values.forEach((v, i) => out.writeUInt32LE(v, i * 4)); return out; };
writeFileSync(process.argv[2], Buffer.concat([
  words(0x46546c67, 2, 28 + padded.length + offset), words(padded.length, 0x4e4f534a), padded, words(offset, 0x004e4942), ...parts]));
