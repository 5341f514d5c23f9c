// Looks at a page as people do: at desk and phone size, with a screenshot, an accessibility check and no sideways scrolling.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = process.env.SHOTS ?? 'target/shots';
export const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 360, height: 740 };

export async function look(page, name) {
  mkdirSync(folder, { recursive: true });
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], [data-stale]'));
  await page.waitForTimeout(400); // fades, whose colours are no one's
  const problems = await violations(page);
  for (const [size, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(400); // lets the canvas and the pictures settle at the new size
    await page.screenshot({ path: join(folder, `${name}-${size}.png`), timeout: 120_000 });
  }
  await page.setViewportSize(NARROWEST);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (tooWide > 0) problems.push(`${tooWide} px wider than a 360 px phone`);
  await page.setViewportSize(DESK);
  if (problems.length > 0) throw new Error(`page ${name}: ${problems.join('; ')}`);
}

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  );
  return found.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
