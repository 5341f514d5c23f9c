// Runs one step of Maven's build, unless nothing it reads has changed since it last succeeded.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = ['package.json', 'package-lock.json', '.npmrc'];
const sources = [...packages, 'src', 'public', 'scripts', 'index.html', 'tsconfig.json', 'vite.config.ts', '../order-service/src/main/resources/regions.tsv'];
const STEPS = {
  install: { run: ['npm', 'ci', '--no-progress'], reads: packages, makes: 'node_modules/.package-lock.json' },
  build: { run: ['npm', 'run', '--silent', 'build'], reads: sources, makes: 'dist/index.html' },
  test: { run: ['npm', 'run', '--silent', 'test'], reads: sources, makes: 'package.json' },
};

const name = process.argv[2];
const step = STEPS[name];
const stamp = join('target', `${name}.inputs`);

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((child) => filesUnder(join(path, child)));
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesUnder)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const inputs = fingerprint(step.reads);
if (existsSync(step.makes) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) process.exit(0);

console.log(`storefront: ${step.run.join(' ')}`);
const { status } = spawnSync(step.run[0], step.run.slice(1), { stdio: 'inherit', shell: process.platform === 'win32' });
if (status !== 0) process.exit(status ?? 1);
mkdirSync('target', { recursive: true });
writeFileSync(stamp, inputs);
