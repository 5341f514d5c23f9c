// Measures what the browser must load before the first page shows, and what three.js adds later. Fails above the budget.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KIB = 1024;
const INITIAL_BUDGET = 110 * KIB;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const gzipped = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;

function filesOf(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const next of manifest[entry].imports ?? []) filesOf(next, seen);
  return seen;
}
const initial = new Set([...filesOf('index.html')].map((key) => manifest[key].file));
const styles = new Set([...filesOf('index.html')].flatMap((key) => manifest[key].css ?? []));
const rows = readdirSync(new URL('assets/', dist))
  .map((name) => `assets/${name}`)
  .filter((file) => /\.(js|css)$/.test(file))
  .map((file) => ({ file, bytes: gzipped(file), first: initial.has(file) || styles.has(file) }))
  .sort((a, b) => b.first - a.first || b.bytes - a.bytes);

for (const { file, bytes, first } of rows) {
  console.log(`${first ? 'initial' : 'on demand'}`.padEnd(10), `${(bytes / KIB).toFixed(1)} KiB gzip`.padStart(16), ` ${file}`);
}
const total = rows.filter(({ file, first }) => first && file.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`initial JavaScript: ${(total / KIB).toFixed(1)} of ${INITIAL_BUDGET / KIB} KiB gzip`);
if (total > INITIAL_BUDGET) {
  console.error('The initial JavaScript is over its budget: load what the first page does not need on demand.');
  process.exit(1);
}
