import { readdir, readFile } from 'node:fs/promises';

/** The licence of every package that went into the bundle, as those licences ask for. */
export async function licenses(root, metafile) {
  const names = Object.keys(metafile.inputs).map((file) => file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]);
  const packages = [...new Set(names.filter(Boolean))].sort();
  const texts = await Promise.all(packages.map((name) => licenseOf(root, name)));
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

async function licenseOf(root, name) {
  const folder = `${root}node_modules/${name}`;
  const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? await readFile(`${folder}/${file}`, 'utf8') : 'See the package for its text.\n';
  return `${name} ${version} (${license})\n\n${text}`;
}
