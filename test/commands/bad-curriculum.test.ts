import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newLearner } from '../support/run.ts';

const resources = [{ id: 'b', title: 'B' }];
const phase = { id: 'a', title: 'A', resources };
const valid = { id: 'p', title: 'P', phases: [phase] };
const second = { id: 'c', title: 'C', resources: [{ id: 'd', title: 'D', minutes: '40' }] };

const CASES: readonly (readonly [what: string, content: unknown, message: string])[] = [
  ['empty', '', 'empty; a curriculum has at least "id", "title" and "phases"'],
  ['cut off', '{"id": "p", "phases": [', 'not JSON: it ends too early; was it cut off?'],
  ['not JSON', '{\n  "id": x\n}', "line 2, column 9: not JSON: Unexpected token 'x'"],
  [
    'in conflict',
    '{\n<<<<<<< ours\n=======\n>>>>>>> theirs\n}',
    'line 2, column 1: a merge conflict; resolve it first',
  ],
  ['a list', [], 'expected an object, got a list'],
  ['no more than null', 'null', 'expected an object, got null'],
  ['without phases', { ...valid, phases: [] }, 'phases: expected at least one phase'],
  [
    'wrong in shape',
    { ...valid, phases: [phase, second] },
    'phases[1].resources[0].minutes: expected a whole number of minutes, got "40"',
  ],
  ['misspelt', { ...valid, titel: 'P' }, 'titel: unknown property; did you mean "title"?'],
  [
    'ambiguous',
    { ...valid, phases: [phase, { ...phase, id: 'c' }] },
    'phases[1].resources[0].id: "b" is already the id of phases[0].resources[0]',
  ],
  [
    'dangling',
    { ...valid, phases: [{ ...phase, dependencies: ['zz'] }] },
    'phases[0].dependencies[0]: no phase or resource has the id "zz"',
  ],
  [
    'circular',
    { ...valid, phases: [{ ...phase, resources: [{ id: 'b', title: 'B', dependencies: ['b'] }] }] },
    'phases[0].resources[0]: waits for itself',
  ],
  [
    'leading nowhere',
    { ...valid, phases: [{ ...phase, resources: [{ id: 'b', title: 'B', link: { url: 'foo' } }] }] },
    'phases[0].resources[0].link.url: expected an address such as https://example.org/page, got "foo"',
  ],
  [
    'named after what every object has',
    { ...valid, phases: [{ ...phase, id: '__proto__' }] },
    'phases[0].id: expected an id of letters, digits and single hyphens, like "service-mesh", got "__proto__"',
  ],
  ['too deep', `${'['.repeat(40)}${']'.repeat(40)}`, 'lists and objects are nested more than 32 deep'],
  ['too large', `{"id":"${'x'.repeat(5_000_001)}"}`, 'larger than 5 MB; split it into several paths'],
];

describe.concurrent('a curriculum that is', () => {
  it.each(CASES)('%s: one line with the place, and nothing is written', async (_, content, message) => {
    const learner = newLearner();
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    learner.write('c.json', text);
    const outcome = { code: 2, stdout: '', stderr: `waymark: c.json: ${message}\n` };
    expect(await learner.run('done', 'b', '--path', 'c.json')).toEqual(outcome);
    expect(learner.journalFiles()).toEqual({});
  });

  it('missing, a folder, a device, not UTF-8', async () => {
    const learner = newLearner();
    mkdirSync(join(learner.folder, 'd.json'));
    learner.write('latin1.json', Buffer.from('{"id":"caf\xe9"}', 'latin1'));
    for (const [file, message] of [
      ['nosuch.json', 'no such file; check its name and the folder'],
      ['nosuch/curriculum.json', 'no such file; check its name and the folder'],
      ['d.json', 'no learning path in it; waymark check FILE says why'],
      ['/dev/null', 'not a regular file; name a curriculum.json'],
      ['latin1.json', 'not UTF-8 text; save it as UTF-8'],
    ] as const) {
      expect(await learner.run(file)).toEqual({ code: 2, stdout: '', stderr: `waymark: ${file}: ${message}\n` });
    }
  });

  it('Markdown', async () => {
    const learner = newLearner();
    learner.write('notes.md', '# Title\n\n- one\n');
    const { code, stdout, stderr } = await learner.run('status', 'notes.md');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^waymark: notes\.md: no learning path: .+\n$/);
  });

  it('of a path that there is not', async () => {
    const message = 'waymark: no path is called "nosuch"; waymark list names the paths\n';
    const learner = newLearner();
    for (const args of [
      ['status', 'nosuch'],
      ['status', '--path=nosuch'],
      ['done', '1.1', '--path', 'nosuch'],
    ]) {
      expect(await learner.run(...args)).toEqual({ code: 2, stdout: '', stderr: message });
    }
    const byVariable = message.replace('waymark: ', 'waymark: WAYMARK_PATH: ');
    expect(await learner.runWith({ WAYMARK_PATH: 'nosuch' })).toEqual({ code: 2, stdout: '', stderr: byVariable });
  });
});

describe.concurrent('a curriculum may', () => {
  it('use ids that every object has', async () => {
    const learner = newLearner();
    const titles = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const odd = titles.map((id) => ({ id, title: id }));
    learner.writePath({ ...valid, id: 'constructor', phases: [{ ...phase, resources: odd }] });
    const { stdout } = await learner.run('done', 'constructor', 'valueOf', '--path', 'curriculum.json');
    expect(stdout).toBe('Done: constructor, valueOf\nP 2/4 50% · next toString\n');
  });

  it('have 10,000 resources', async () => {
    const learner = newLearner();
    const many = Array.from({ length: 10_000 }, (_, index) => ({ id: `r${index}`, title: `R ${index}`, minutes: 30 }));
    learner.writePath({ ...valid, phases: [{ ...phase, resources: many }] });
    const about = ['--path', 'curriculum.json'];
    const { stdout } = await learner.run('done', '1.1', 'r9999', 'R 5000', ...about);
    expect(stdout).toBe('Done: R 0, R 9999, R 5000\nP 3/10000 0% · next R 1, 30 min\n');
    expect((await learner.run('next', ...about)).stdout).toMatch(/^1\.2 R 1 · 30 min\n/);
    expect((await learner.run('status', ...about)).stdout).toMatch(
      /^P {2,}3 of 10000 · 1 h 30 of 5000 h\n.+ 0%\n\n○ 1 A {2}3\/10000/,
    );
    const several = await learner.run('done', '99', ...about);
    expect([several.code, several.stderr.split('\n').length]).toEqual([2, 1 + 20 + 1 + 1]);
    expect(several.stderr).toContain('\n  and 260 more\n');
  });
});
