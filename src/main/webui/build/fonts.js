// Takes what Serbian texts are set in out of the fonts' files, into src/fonts: a quarter of the weight for what stands in every
// sentence, in the weights that the site uses. `npm run fonts` after a new version of a font.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
// styles/_fonts.scss has the same, as ranges. First the file of the package that has them.
const LETTERS = {
  basic: ['latin', `${ASCII}\u00a0·–—‘’“”„…`],
  serbian: ['latin-ext', 'ČčĆćĐđŠšŽž'],
};
const OPTIONS = { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } };
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

mkdirSync(at('src/fonts'), { recursive: true });
for (const name of ['inter', 'literata']) {
  for (const [kind, [file, letters]] of Object.entries(LETTERS)) {
    const all = `node_modules/@fontsource-variable/${name}/files/${name}-${file}-wght-normal.woff2`;
    const some = await subsetFont(readFileSync(at(all)), letters, OPTIONS);
    writeFileSync(at(`src/fonts/${name}-${kind}-wght-normal.woff2`), some);
  }
}
