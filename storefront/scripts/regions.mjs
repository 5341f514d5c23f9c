// Writes the regions of ISO 3166-2 as Unicode's CLDR knows them, which the order service reads: code, region that it lies in, name.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const TABLE = new URL('../../order-service/src/main/resources/regions.tsv', import.meta.url);

const read = (path) => JSON.parse(readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8'));
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** CLDR writes `usca` for US-CA. */
const codeOf = (id) => `${id.slice(0, 2)}-${id.slice(2)}`.toUpperCase();
const isCountry = (id) => id.length === 2;

export function regions() {
  const parts = read('cldr-core/supplemental/subdivisionContainment.json').supplemental.subdivisionContainment;
  const aliases = read('cldr-core/supplemental/aliases.json').supplemental.metadata.alias.subdivisionAlias;
  const names = read('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions;
  // Regions that are countries of their own, too, such as Puerto Rico, are named among the countries only.
  const countryOf = (id) => countries.of(aliases[id]?._replacement ?? (/[a-z]{2}$/.exec(id.slice(2)) ?? ['ZZ'])[0].toUpperCase());
  const rows = Object.entries(parts).flatMap(([whole, { _contains }]) =>
    _contains.map((id) => [codeOf(id), isCountry(whole) ? '' : codeOf(whole), names[id] ?? countryOf(id) ?? codeOf(id)].join('\t')),
  );
  return `${rows.sort().join('\n')}\n`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) writeFileSync(TABLE, regions());
