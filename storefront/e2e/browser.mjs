// Starts Chromium with software WebGL, or says why not.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const ARGS = [
  '--headless=new', '--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Undefined where there is no Chromium: the journey is then skipped, except on the build server. */
export async function startBrowser() {
  if (existsSync(executablePath)) return chromium.launch({ executablePath, args: ARGS });
  console.log(`SKIPPED: no Chromium at ${executablePath}. Install it (apt-get install chromium) or set CHROMIUM to its path.`);
  process.exitCode = process.env.CI === 'true' ? 1 : 0;
  return undefined;
}

/** Everything a page should not do: errors in the console, broken security policy, requests to strangers. */
export function watch(page, allowedHosts) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // The browser itself logs every 4xx answer, also the refusals this journey asks for.
    if (message.type() === 'error' && !/^Failed to load resource/.test(text)) complaints.push(`console: ${text}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !allowedHosts.includes(hostname)) complaints.push(`request to ${hostname}`);
  });
  return complaints;
}
