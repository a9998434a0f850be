// Draws public/icons from public/favicon.svg, with the browser of the tests: `npm run icons` after changing the mark.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const file = (path) => fileURLToPath(new URL(`../public/${path}`, import.meta.url));
const mark = readFileSync(file('favicon.svg'), 'utf8');
// Systems cut these into a shape of their own: no corners, and the mark within the middle four fifths (W3C, maskable icons).
const filled = mark.replace(' rx="14"', '');
const small = filled.replace('translate(3 4) scale(.9)', 'translate(10 10.5) scale(.69)');
const ICONS = { 192: [mark, 192], 512: [mark, 512], maskable: [small, 512], apple: [filled, 180] };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const [name, [svg, size]] of Object.entries(ICONS)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  writeFileSync(file(`icons/${name}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
