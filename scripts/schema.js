// Writes the JSON Schema of a curriculum file, made from the schema that the program itself uses.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { importSource } from './source.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [target = `${root}/source/curriculum/curriculum.schema.json`] = process.argv.slice(2);

const { curriculumSchema } = await importSource('curriculum/schema.ts');
const { schema: curriculum, definitions } = curriculumSchema();

const schema = toJsonSchema(curriculum, {
  // Editors know draft 7 best. It describes what an author writes, not what Waymark makes of it.
  target: 'draft-07',
  typeMode: 'input',
  definitions,
  // JSON Schema has no flags: its patterns are Unicode ones by definition.
  overrideAction: ({ valibotAction, jsonSchema }) =>
    valibotAction.type === 'regex' ? { ...jsonSchema, pattern: valibotAction.requirement.source } : undefined,
});

const biome = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));
const input = JSON.stringify({ $schema: schema.$schema, title: 'Waymark curriculum', ...schema });
const options = ['format', '--stdin-file-path=curriculum.schema.json'];
writeFileSync(target, execFileSync(process.execPath, [biome, ...options], { cwd: root, input }));
