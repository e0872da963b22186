import { describe, expect, it } from 'vitest';
import { visibleLine } from '../../source/text/visible.ts';
import { newLearner } from '../support/run.ts';

/** Clears the screen, sets the title, writes the clipboard, 8-bit CSI, DEL, text set backwards, a forged line. */
const ATTACK = 'x\x1b[2J\x1b]0;title\x07\x1b]52;c;aGk=\x07\x9b31m\x7f\u202ey\u2028z\r\nwaymark: forged';
/** What of it may be seen: everything, but as text in one line. */
const HARMLESS = 'x␛[2J␛]0;title␇␛]52;c;aGk=␇�31m␡�y z waymark: forged';

/** Everything but a line feed that a terminal takes for a command, or that changes how text reads. */
const CONTROL = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/;

/** A learner whose path and journal were written by somebody who means harm. */
function attacked() {
  const learner = newLearner();
  const link = { url: `https://example.org/${ATTACK}`, title: ATTACK };
  const resource = { title: ATTACK, kind: ATTACK, focus: ATTACK, link };
  learner.writePath({
    id: 'p',
    title: ATTACK,
    overview: ATTACK,
    phases: [
      { id: 'one', title: ATTACK, resources: [{ id: 'a', ...resource }] },
      { id: 'two', title: ATTACK, dependencies: ['one'], resources: [{ id: 'b', ...resource }] },
    ],
    checklist: [{ id: 'c', title: ATTACK }],
  });
  const at = '2026-11-01T08:00:00.000Z';
  const events = [
    { id: `${ATTACK}1`, at, path: 'p', item: 'b', type: 'skipped', reason: ATTACK },
    { id: `${ATTACK}2`, at, path: 'p', item: 'b', type: 'noted', text: ATTACK },
    { id: `${ATTACK}3`, at, path: ATTACK, item: ATTACK, type: 'done' },
    { id: `${ATTACK}4`, at, path: 'p', type: 'undone', event: `${ATTACK}1` },
    { id: `${ATTACK}5`, at: '2026-11-02T08:00:00.000Z', path: 'p', item: ATTACK, type: 'done', action: ATTACK },
  ];
  learner.writeJournal(JSON.stringify({ version: 1, device: ATTACK, events }));
  return learner;
}

describe.concurrent('text from outside reaches the terminal as text', () => {
  it.each([
    ['status'],
    ['status', '--short'],
    ['status', '--json'],
    ['status', '--format', '{path.title} {next.title} {next.focus} {next.url}'],
    ['next'],
    ['next', '--json'],
    ['done', 'a'],
    ['done', 'x'],
    ['done', ATTACK],
    ['undone', 'b'],
    ['skip', 'a', '--reason', ATTACK],
    ['undo'],
    ['log'],
    ['log', '--json'],
    ['export', '--format', 'todotxt'],
    ['export', '--format', 'taskwarrior'],
    ['where'],
    ['where', '--json', '--store', ATTACK],
    ['where', '--path', `./${ATTACK}`],
    ['open', 'c'],
    [ATTACK],
    ['status', `./${ATTACK}.json`],
    ['status', `--${ATTACK}`],
    ['status', '--format', `{${ATTACK}}`],
    ['status', '--store', `${ATTACK}/curriculum.json`],
  ])('waymark %j %j %j %j', async (...args) => {
    const words = args.filter((word): word is string => word !== undefined);
    const { stdout, stderr } = await attacked().runWith({ WAYMARK_PATH: './curriculum.json' }, ...words);
    expect(stdout + stderr).not.toBe('');
    expect(stdout).not.toMatch(CONTROL);
    expect(stderr).not.toMatch(CONTROL);
    // Nobody but Waymark begins a line on stderr, and it begins one at most.
    expect(stderr).toMatch(/^(waymark: .*\n( {2}\S.*\n)*)?$/);
    expect(stdout).not.toMatch(/^waymark: forged/m);
  });

  it.each(['md', 'org', 'csv', 'json'])('in an export to %s, whose texts may have several lines', async (format) => {
    const { stdout } = await attacked().run('export', './curriculum.json', '--format', format);
    expect(stdout).toContain('forged');
    expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(CONTROL);
  });

  it('with colour, nothing but colour is added', async () => {
    const learner = attacked();
    const { stdout } = await learner.runWith({ FORCE_COLOR: '1' }, 'status', 'curriculum.json');
    expect(stdout).toMatch(/\x1b\[1m/);
    expect(stdout.replaceAll(/\x1b\[(1|2|22|32|33|36|39)m/g, '')).not.toMatch(CONTROL);
  });

  it('and can still be read', async () => {
    const learner = attacked();
    const env = { WAYMARK_PATH: './curriculum.json' };
    expect((await learner.runWith(env, 'status', '--format', '{path.title}')).stdout).toBe(`${HARMLESS}\n`);
    expect((await learner.runWith(env, 'log')).stdout).toContain(
      `2026-11-01 08:00  ${HARMLESS} skipped: ${HARMLESS}\n`,
    );
    expect((await learner.runWith(env, 'undo')).stdout.split('\n')[0]).toBe(`Undid: ${HARMLESS} done`);
    const [, first] = JSON.parse((await learner.runWith(env, 'log', '--json')).stdout);
    expect(first.id).toBe(visibleLine(`${ATTACK}5`));
  });
});
