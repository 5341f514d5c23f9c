// Started by ./renditions: node renditions.mjs java cli.jar folder-of-models docs. Writes docs/renditions.md and docs/pictures/renditions.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [java, jar, models, docs] = process.argv.slice(2);
const MODELS = [
  ["shoe", "MaterialsVariantsShoe", "Shoe, three material variants", "© 2021 Shopify, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)"],
  ["chair", "SheenChair", "Velvet chair, two material variants", "2020 Eric Chadwick for Wayfair, CC0 1.0"],
  ["car", "ToyCar", "Toy car with clearcoat, sheen and transmission", "2020 Guido Odendahl and Eric Chadwick, CC0 1.0"],
];
const page = join(docs, "renditions.md");
const work = mkdtempSync(join(tmpdir(), "renditions-"));
process.on("exit", () => rmSync(work, { recursive: true }));

const number = (value) => value.toLocaleString("en-US");
const kib = (bytes) => `${number(Math.round(bytes / 1024))} KiB`;
const row = (...cells) => `|${cells.map((cell) => (cell === "" ? " |" : ` ${cell} |`)).join("")}`;

function section([name, model, title, rights]) {
  const report = join(work, `${name}.json`);
  execFileSync(java, ["-jar", jar, "optimize", join(models, `${model}.glb`), join(work, name), "--report", report]);
  const { renditions, fidelity, steps } = JSON.parse(readFileSync(report, "utf8"));
  const source = steps[0].before;
  const textures = (kind) => steps.findLast((step) => step.rendition === kind && step.step === "meshopt").after.textures;
  const of = (kind, width = 0) => renditions.find((each) => each.kind === kind && each.variant === null && each.width === width);
  const lines = [`## ${title}`, `${model}, ${rights}.`, "", row("", "bytes", "triangles", "textures", "SSIM", "lowest", "PSNR"), "|---".repeat(7) + "|",
    row("source", kib(source.bytes), number(source.triangles), source.textures, "", "", "")];
  const pictures = [];
  for (const { rendition: kind, ssim, psnr, views, comparison } of fidelity) {
    const made = of(kind), lowest = Math.min(...views.map((view) => view.ssim));
    lines.push(row(`\`${kind}\``, kib(made.bytes), number(made.triangles), textures(kind), ssim.toFixed(4), lowest.toFixed(4), `${psnr.toFixed(1)} dB`));
    const picture = renditions.find((each) => each.sha256 === comparison);
    copyFileSync(fileURLToPath(picture.file), join(docs, "pictures", "renditions", `${name}-${kind}.webp`));
    pictures.push("", `\`${kind}\`, ${kib(made.bytes)}, ${number(made.triangles)} triangles, SSIM ${ssim.toFixed(3)}`, "",
      `![${title}: source and ${kind} side by side](pictures/renditions/${name}-${kind}.webp)`);
  }
  const usdz = of("usdz");
  lines.push(row("`usdz`, default look", kib(usdz.bytes), number(usdz.triangles), "", "", "", ""));
  lines.push(row("`poster` 800 and 400 px", `${kib(of("poster", 800).bytes)}, ${kib(of("poster", 400).bytes)}`, "", "", "", "", ""));
  return [...lines, ...pictures, ""].join("\n");
}

const head = readFileSync(page, "utf8").split("\n## ")[0];
writeFileSync(page, [head, ...MODELS.map(section)].join("\n"));
