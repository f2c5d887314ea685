// Reads JSON strings, one a line, each a source and its LaTeX, and parses the LaTeX with KaTeX; then the formulas of the notebooks' outputs.
import { readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import katex from 'katex';

console.warn = () => {}; // widths of rare letters, which KaTeX says it does not know

const counts = new Map();
const failures = [];

function check(source, latex) {
  counts.set(source, (counts.get(source) ?? 0) + 1);
  try {
    katex.renderToString(latex, { throwOnError: true, strict: 'ignore', trust: false, maxExpand: 10000 });
  } catch (e) {
    failures.push(`${source}: ${e.message}\n    ${latex.slice(0, 300)}`);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [source, latex] = JSON.parse(line);
  check(source, latex);
}

const notebooks = new URL('../../samples/notebooks/', import.meta.url);
for (const file of readdirSync(notebooks).filter(f => f.endsWith('.ipynb'))) {
  for (const cell of JSON.parse(readFileSync(new URL(file, notebooks))).cells) {
    for (const output of cell.outputs ?? []) {
      const latex = output.data?.['text/latex'];
      for (const [, display, inline] of (latex ? [latex].flat().join('') : '').matchAll(/\$\$([^]*?)\$\$|\$([^$]*)\$/g)) {
        check(`samples/notebooks/${file}`, display ?? inline);
      }
    }
  }
}

let total = 0;
for (const [source, count] of counts) {
  console.log(`${String(count).padStart(8)}  ${source}`);
  total += count;
}

console.log(`${String(total).padStart(8)}  in all, ${failures.length} not parsed by KaTeX ${katex.version}`);
console.log(failures.slice(0, 50).join('\n'));
process.exit(failures.length > 0 || total === 0 ? 1 : 0);
