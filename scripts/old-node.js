import { readFile } from 'node:fs/promises';

/**
 * The first line of the program, in the language of 2009: a Node that is too old says so and ends, before it comes to
 * anything that it cannot read. The oldest that will do is the one that package.json names.
 */
export async function oldNode(root) {
  const { engines } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  const [, major, minor] = /^>=(\d+)\.(\d+)$/.exec(engines.node);
  return [
    "(function(v){v=process.versions.node.split('.');",
    `if(+v[0]>${major}||+v[0]===${major}&&+v[1]>=${minor})return;`,
    `console.error('waymark: needs Node ${major}.${minor} or later, and this is '+process.versions.node+'; see https://nodejs.org');`,
    'process.exit(1)})();',
  ].join('');
}
