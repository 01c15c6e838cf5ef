// Reads [{code, bars, parts}] and asks Mermaid, installed in the folder that is
// the first argument, what it makes of each code.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const from = (file) => import(pathToFileURL(`${process.argv[2]}/node_modules/${file}`));
const { JSDOM } = (await from('jsdom/lib/api.js')).default;
globalThis.window = new JSDOM('').window;
globalThis.document = window.document;
const { default: mermaid } = await from('mermaid/dist/mermaid.core.mjs');

const all = JSON.parse(readFileSync(0, 'utf8'));
const problems = [];
for (const { code, bars, parts } of all) {
  try {
    await mermaid.parse(code); // also loads what it knows of this kind
    const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(code);
    const found = type === 'gantt' ? db.getTasks().length : type === 'pie' ? db.getSections().size : 0;
    const want = type === 'gantt' ? bars : type === 'pie' ? parts : 0;
    if (found !== want) problems.push(`${type}: found ${found}, want ${want}\n${code}`);
  } catch (e) {
    problems.push(`${e}\n${code}`);
  }
}
console.log([`${all.length} diagrams, ${problems.length} problems`, ...problems.slice(0, 5)].join('\n\n'));
process.exit(problems.length > 0 ? 1 : 0);
