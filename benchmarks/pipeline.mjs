// Started by ./pipeline: node pipeline.mjs java cli.jar folder-of-peers folder-of-models [memory]. Prints Markdown tables.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";

const [java, jar, peers, models, only] = process.argv.slice(2);
const ROUNDS = 3; // of making full alone; the last one counts
const HERTZ = Number(execFileSync("getconf", ["CLK_TCK"]));
// As the service starts its workers.
const FLAGS = ["-XX:+UseSerialGC", "-Xmn16m", "-Xmx1024m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"];
const PEERS = {
  "gltf-transform": (from, to) => [join(peers, "gltf-transform"), "optimize", from, to, "--texture-compress", "webp"],
  gltfpack: (from, to) => [join(peers, "gltfpack"), "-cc", "-i", from, "-o", to],
};
const work = mkdtempSync(join(tmpdir(), "pipeline-"));
process.on("exit", () => rmSync(work, { recursive: true }));

const read = (file) => { try { return readFileSync(file, "utf8"); } catch { return ""; } };
const kib = (file) => (existsSync(file) ? Math.round(statSync(file).size / 1024) : 0);
const children = (pid) => {
  try { return readdirSync(`/proc/${pid}/task`).flatMap((task) => read(`/proc/${pid}/task/${task}/children`).split(" ").filter(Boolean)); }
  catch { return []; }
};
const tree = (pid) => [pid, ...children(pid).flatMap(tree)];
const peakMb = (pid) => Math.max(...tree(pid).map((each) => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${each}/status`))?.[1] ?? 0) / 1024));

/** User and system seconds of a process and all below it. */
function cpu(pid) {
  const ticks = tree(pid).map((each) => read(`/proc/${each}/stat`).replace(/^.*\) /, "").split(" "));
  return ticks.reduce((sum, stat) => sum + Number(stat[11] ?? 0) + Number(stat[12] ?? 0), 0) / HERTZ;
}

/** Runs a peer once, its start included, as it is used. */
async function peer(command) {
  const child = spawn("bash", ["-c", 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1', "time", ...command]);
  let time = "", peak = 0;
  child.stderr.on("data", (data) => (time += data));
  const watch = setInterval(() => (peak = Math.max(peak, peakMb(child.pid))), 10);
  await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  const [user, system] = time.trim().split(" ").map(Number);
  return { cpu: user + system, peak };
}

/** A process of ours that stays. */
class Warm {
  constructor(command) {
    this.child = spawn(java, [...FLAGS, "-jar", jar, command], { stdio: ["pipe", "pipe", "ignore"] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }
  async ask(line, isLast) {
    const before = cpu(this.child.pid), began = Date.now();
    this.child.stdin.write(line + "\n");
    for (;;) {
      const { value, done } = await this.lines.next();
      if (done) return { cpu: NaN, wall: NaN, peak: NaN, answer: "died" };
      if (isLast(value)) return { cpu: cpu(this.child.pid) - before, wall: (Date.now() - began) / 1000, peak: peakMb(this.child.pid), answer: value };
    }
  }
  convert(from, to) { return this.ask(`${from}\t${to}`, () => true); }
  all(from, to) { return this.ask(JSON.stringify({ source: from, outDir: to }), (line) => !/^\{"type":"(ready|working)"/.test(line)); }
  /** MB that all of it takes unpacked: four bytes a pixel, and each accessor as it is stated. */
  async decoded(from) {
    const { answer } = await this.ask(JSON.stringify({ source: from }), (line) => /^\{"type":"weighed"/.test(line));
    return JSON.parse(answer).decodedBytes / 2 ** 20;
  }
  end() { this.child.stdin.end(); }
}

function likeness(source, files) {
  const lines = spawnSync(java, [...FLAGS, "-jar", jar, "compare", source, ...files], { encoding: "utf8" }).stdout.trim().split("\n");
  return lines.map((line) => line.split(" ").slice(0, 2).join(" / "));
}

/** What the gate let through: the first try, or a finer one. */
function published(answer) {
  const { renditions = [], fidelity = [] } = JSON.parse(answer).result ?? {};
  const full = renditions.find((each) => each.kind === "full"), seen = fidelity.find((each) => each.rendition === "full");
  return full ? [Math.round(full.bytes / 1024), `${seen.psnr.toFixed(2)} / ${seen.ssim.toFixed(4)}`] : ["–", "–"];
}

const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
const sources = readdirSync(models).filter((name) => name.endsWith(".glb")).sort().map((name) => join(models, name));

/** A worker's peak never falls: each model gets one of its own. */
async function memory() {
  console.log("\nPeak memory of a worker just started, one model each; decoded: four bytes a pixel, and each accessor as it is stated.\n");
  row("model", "decoded, MB", "peak MB", "times");
  row(...Array(4).fill("---"));
  for (const source of sources) {
    const worker = new Warm("worker"), decoded = await worker.decoded(source);
    const { peak } = await worker.all(source, join(work, "out"));
    worker.end();
    row(basename(source, ".glb"), decoded.toFixed(1), peak.toFixed(0), (peak / decoded).toFixed(1));
  }
}

if (only === "memory") {
  await memory();
  process.exit();
}

const full = new Warm("convert"), found = [];
for (let round = 1; round <= ROUNDS; round++) {
  for (const [i, source] of sources.entries()) {
    const ours = join(work, `${i}-ours.glb`);
    found[i] = { source, ours, ...(await full.convert(source, ours)) };
  }
}
full.end();

const RIVAL = "gltf-transform";
console.log(`KiB; CPU seconds, ours from a warm process (round ${ROUNDS}), peers with their start; PSNR in dB / SSIM beside the source.`);
console.log("Goals beside gltf-transform: at least 10 % fewer bytes, at most 0.50 of its CPU, no more than 0.5 dB below.\n");
row("model", "source", "**full**", RIVAL, "gltfpack -cc", "fewer bytes", "full CPU-s", RIVAL, "gltfpack", "of its CPU", "**full** PSNR / SSIM", RIVAL, "gltfpack");
row(...Array(13).fill("---"));
for (const [i, { source, ours, cpu }] of found.entries()) {
  const out = {}, ran = {};
  for (const [name, command] of Object.entries(PEERS)) {
    out[name] = join(work, `${i}-${name}.glb`);
    ran[name] = await peer(command(source, out[name]));
  }
  row(basename(source, ".glb"), kib(source), `**${kib(ours)}**`, kib(out[RIVAL]), kib(out.gltfpack), `${(100 - (100 * kib(ours)) / kib(out[RIVAL])).toFixed(1)} %`,
    cpu.toFixed(2), ran[RIVAL].cpu.toFixed(2), ran.gltfpack.cpu.toFixed(2), (cpu / ran[RIVAL].cpu).toFixed(2),
    ...likeness(source, [ours, ...Object.values(out).filter(existsSync)]));
}

console.log("\nEvery rendition, with posters, the fidelity gate, USDZ and validation, from one worker in this order:\n");
row("model", "CPU-s", "wall s", "peak MB", "full as published, KiB", "PSNR / SSIM");
row(...Array(6).fill("---"));
const worker = new Warm("worker");
for (const source of sources) {
  const all = await worker.all(source, join(work, "out"));
  row(basename(source, ".glb"), all.cpu.toFixed(2), all.wall.toFixed(1), all.peak.toFixed(0), ...published(all.answer));
}
worker.end();
await memory();

const large = join(work, "large.glb");
execFileSync(process.execPath, [join(dirname(process.argv[1]), "large-model.mjs"), large]);
const fresh = new Warm("worker"), decoded = await fresh.decoded(large);
const made = await fresh.all(large, join(work, "large"));
fresh.end();
console.log(`\nA source of ${(kib(large) / 1024).toFixed(0)} MB, every rendition, from a worker just started: ${made.wall.toFixed(1)} s wall, ${made.cpu.toFixed(1)} CPU-s, ` +
  `peak ${made.peak.toFixed(0)} MB for ${decoded.toFixed(0)} MB decoded (${(made.peak / decoded).toFixed(1)} times), ${/"type":"(\w+)"/.exec(made.answer)?.[1] ?? made.answer}`);
