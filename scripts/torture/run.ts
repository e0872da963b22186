/** Measures every promise, or those named on the command line, and prints the table; exits with 1 if one is not kept. */
import { count, type Measured, type Proof } from './proof.ts';
import { PROOFS } from './proofs.ts';

const named = process.argv.slice(2);
const strange = named.filter((name) => !PROOFS.some((proof) => proof.name === name));
if (strange.length > 0) {
  console.error(`no such proof: ${strange.join(', ')}; there are: ${PROOFS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const rows: string[][] = [];
let broken = 0;
for (const proof of PROOFS.filter(({ name }) => named.length === 0 || named.includes(name))) {
  const begun = performance.now();
  const { figure, kept } = await measured(proof);
  const seconds = Math.round((performance.now() - begun) / 1000);
  if (!kept) broken++;
  rows.push([proof.promise, kept ? 'kept' : 'BROKEN', figure, `\`npm run torture ${proof.name}\``]);
  console.error(`${kept ? 'kept  ' : 'BROKEN'} ${proof.name} (${count(seconds, 's')}): ${figure}`);
}

console.log(table([['promise', '', 'figure', 'measure again'], ['---', '---', '---', '---'], ...rows]));
// What a broken proof left running must not keep this waiting.
process.exit(broken > 0 ? 1 : 0);

async function measured({ measure }: Proof): Promise<Measured> {
  try {
    return await measure();
  } catch (error) {
    return { figure: error instanceof Error ? error.message.split('\n', 1).join() : String(error), kept: false };
  }
}

function table(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
