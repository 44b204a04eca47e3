// The JavaScript that the first page needs: the entry, the dashboard, and everything they import.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 180;
const FIRST_PAGE = ['index.html', 'src/app/pages/dashboard/dashboard-page.tsx'];

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const chunks = new Set();
function collect(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build: has the first page moved?`);
  if (chunks.has(chunk.file)) return;
  chunks.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(imported);
}
FIRST_PAGE.forEach(collect);

const scripts = [...chunks, 'assets/first-paint-1.js'];
const kilobytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0) / 1000;
const verdict = `First page: ${kilobytes.toFixed(1)} kB of JavaScript (gzip), ${scripts.length} files; the budget is ${BUDGET_KB} kB.`;
if (kilobytes > BUDGET_KB) {
  console.error(`${verdict} Too much: load something later.`);
  process.exit(1);
}
console.log(verdict);
