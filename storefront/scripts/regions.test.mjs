import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TABLE, regions } from './regions.mjs';

it('the order service reads the regions of the packages that are installed here: `npm run regions` writes them', () => {
  expect(readFileSync(TABLE, 'utf8') === regions()).toBe(true);
});
