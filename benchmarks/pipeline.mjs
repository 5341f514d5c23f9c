// Started by ./pipeline: node pipeline.mjs java cli.jar folder-of-peers folder-of-models. Prints Markdown tables.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";

const [java, jar, peers, models] = process.argv.slice(2);
const ROUNDS = 3; // of making full alone; the last one counts
const HERTZ = Number(execFileSync("getconf", ["CLK_TCK"]));
// As the service starts its workers.
const FLAGS = ["-XX:+UseSerialGC", "-Xmx1024m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"];
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
  end() { this.child.stdin.end(); }
}

function likeness(source, files) {
  const lines = spawnSync(java, [...FLAGS, "-jar", jar, "compare", source, ...files], { encoding: "utf8" }).stdout.trim().split("\n");
  return lines.map((line) => line.split(" ").slice(0, 2).join(" / "));
}

const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
const sources = readdirSync(models).filter((name) => name.endsWith(".glb")).sort().map((name) => join(models, name));
const full = new Warm("convert"), worker = new Warm("worker"), found = [];
for (let round = 1; round <= ROUNDS; round++) {
  for (const [i, source] of sources.entries()) {
    const ours = join(work, `${i}-ours.glb`);
    found[i] = { source, ours, full: await full.convert(source, ours) };
  }
}
for (const source of sources.slice(0, 2)) await worker.all(source, join(work, "out")); // to get warm
for (const each of found) each.all = await worker.all(each.source, join(work, "out"));
full.end();
worker.end();

console.log(`\nKiB; CPU seconds, ours from warm processes (round ${ROUNDS}), peers with their start; PSNR in dB / SSIM beside the source\n`);
row("model", "source", "**full**", "gltf-transform", "gltfpack -cc", "full CPU", "gltf-transform", "gltfpack", "all renditions", "**full** PSNR / SSIM", "gltf-transform", "gltfpack");
row(...Array(12).fill("---"));
const verdicts = [];
for (const [i, { source, ours, full, all }] of found.entries()) {
  const out = Object.fromEntries(Object.keys(PEERS).map((name) => [name, join(work, `${i}-${name}.glb`)]));
  const ran = {};
  for (const [name, command] of Object.entries(PEERS)) ran[name] = await peer(command(source, out[name]));
  const alike = likeness(source, [ours, ...Object.values(out).filter(existsSync)]);
  const rival = "gltf-transform";
  row(basename(source, ".glb"), kib(source), `**${kib(ours)}**`, kib(out[rival]), kib(out.gltfpack), full.cpu.toFixed(2), ran[rival].cpu.toFixed(2),
    ran.gltfpack.cpu.toFixed(2), all.cpu.toFixed(2), ...alike);
  const db = alike.map(parseFloat);
  verdicts.push([basename(source, ".glb"), `${(100 - (100 * kib(ours)) / kib(out[rival])).toFixed(1)} % fewer bytes`, `${(full.cpu / ran[rival].cpu).toFixed(2)} of its CPU`,
    `${(db[0] - db[1]).toFixed(2)} dB`, `${ran[rival].peak.toFixed(0)} MB`]);
}
console.log("\nBeside gltf-transform: goals are at least 10 % fewer bytes, at most 0.50 of its CPU, no more than 0.5 dB below\n");
row("model", "bytes", "CPU", "PSNR", "its peak memory");
row(...Array(5).fill("---"));
verdicts.forEach((verdict) => row(...verdict));

const large = join(work, "large.glb");
execFileSync(process.execPath, [join(dirname(process.argv[1]), "large-model.mjs"), large]);
const decoded = (2 * 3584 * 3584 * 4 + 513 * 513 * 32 + 512 * 512 * 24) / 2 ** 20;
const cold = new Warm("worker");
const made = await cold.all(large, join(work, "large"));
cold.end();
console.log(`\nA source of ${(kib(large) / 1024).toFixed(0)} MB, every rendition, from a worker just started: ${made.wall.toFixed(1)} s wall, ${made.cpu.toFixed(1)} CPU-s, ` +
  `peak ${made.peak.toFixed(0)} MB for ${decoded.toFixed(0)} MB decoded (${(made.peak / decoded).toFixed(1)} times), ${/"type":"(\w+)"/.exec(made.answer)?.[1] ?? made.answer}`);
