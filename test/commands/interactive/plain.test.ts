import { describe, expect, it, test } from 'vitest';
import { WORDS } from '../../../source/commands/interactive/plain.ts';
import { VERBS } from '../../../source/commands/verbs.ts';
import { templateDocument, writeNotes } from '../../support/documents.ts';
import { newLearner } from '../../support/run.ts';

/** The program with these lines coming in, and what it said after the path. */
async function said(learner: ReturnType<typeof newLearner>, lines: string, ...options: readonly string[]) {
  const { code, stdout, stderr } = await learner.runOn(lines, '--plain', '--commands', ...options);
  const [, answers = stdout] = stdout.split(/^C4 .+\n/m);
  return { code, answers, stderr };
}

describe('over a pipe', () => {
  it('says the path and ends; what comes in is not taken for commands', async () => {
    const learner = newLearner();
    const { code, stdout, stderr } = await learner.shell('echo done 1.1 | waymark --plain');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Microservices\.\nProgress: 0 of 7 resources, 0 percent\./);
    expect(stdout).toMatch(/\nC4 Supplementary materials reviewed: open\.\n$/);
    expect(learner.journalFiles()).toEqual({});
  });

  it('does so when the environment asks for it, and every verb speaks in words', async () => {
    const learner = newLearner({ INK_SCREEN_READER: 'true' });
    expect((await learner.run()).stdout).toContain('\n1.1 Service Discovery, article, 40 minutes: open, next.\n');
    expect((await learner.run('done', '1.1')).stdout).toContain('\nProgress: 1 of 7 resources, 14 percent. Next: 1.2 ');
    expect((await learner.run('status')).stdout).toContain('\nPhase 1, Foundations: open, 1 of 2, 35 minutes left.\n');
    expect((await learner.run('status', '--json')).stdout).toMatch(/^\{/);
    expect((await learner.run('next')).stdout).toMatch(/^Next: 1\.2 Sidecar Pattern, article, 35 minutes\.\n/);
    expect((await learner.run('list')).stdout).toMatch(/^Microservices \(microservices\): 1 of 7 resources, /);
    expect((await learner.run('status', '--no-plain', '--short')).stdout).toContain('1/7 14%');
  });

  it('looks at a document and does not take it into the library', async () => {
    const learner = newLearner();
    learner.write('new.md', templateDocument('New One', 'First'));
    expect((await learner.run('--plain', 'new.md')).stdout).toMatch(/^New One\.\n/);
    expect((await learner.run('list')).stdout).not.toContain('New One');
  });

  it('warns of a journal that cannot be read, in one line', async () => {
    const learner = newLearner();
    learner.writeJournal('{');
    const { code, stdout, stderr } = await learner.run('--plain');
    expect(code).toBe(0);
    expect(stdout).toContain('Progress: 0 of 7');
    expect(stderr).toMatch(/^waymark: .+\n$/);
  });

  it('gives the status in words from what was kept of it', async () => {
    const learner = newLearner();
    await learner.start('done', '1.1');
    const { stdout } = await learner.start('status', '--plain');
    expect(stdout).toContain('Phase 2, Core Concepts: locked, 0 of 3, 1 hour 55 minutes left. After Phase 1: Sidecar');
  });
});

describe('commands', () => {
  it('are verbs as in the shell', async () => {
    const learner = newLearner();
    const lines = `done 1.1\nnote 1.2 don't forget\nskip 1.2 --reason 'known from work'\nundo\ndone C4\n\nhelp undo\n`;
    const { code, answers, stderr } = await said(learner, lines);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const said1 = ['Done: Service Discovery', 'Noted: Sidecar Pattern', 'Skipped: Sidecar Pattern'];
    for (const one of [...said1, 'Undid: Sidecar Pattern skipped', 'Done: Supplementary materials reviewed'])
      expect(answers).toContain(`${one}\nProgress: `);
    expect(answers).toContain('Checklist: 1 of 4 done. Next: 1.2 Sidecar Pattern');
    expect(answers).toMatch(/\nNext: 1\.2 Sidecar Pattern, article, 35 minutes\. .+\nwaymark undo\ntake the last/);
    expect((await learner.run('log')).stdout).toContain("Sidecar Pattern note: don't forget");
  });

  it('keep the words of a note as they are, whatever they look like elsewhere', async () => {
    const learner = newLearner();
    const lines =
      'note 1.1 why --force exists\nnote 1.2 try -v and --help first\nnote --path microservices 2.1 a -- b\n';
    expect(await said(learner, lines)).toMatchObject({ code: 0, stderr: '' });
    const texts = JSON.parse((await learner.run('log', '--json')).stdout).map(({ text }: { text: string }) => text);
    expect(texts).toEqual(['a -- b', 'try -v and --help first', 'why --force exists']);
  });

  it('read items, phases, answers and the whole path', async () => {
    const { answers } = await said(newLearner(), '2.2\nsaga pattern\n2\nanswers 2.2\nread 1\nc1\nabout\nhelp\nread\n');
    expect(answers.match(/^2\.2 Saga Pattern, article, 45 minutes: locked\.$/gm)).toHaveLength(4);
    expect(answers).toContain('Waits: after Phase 1: 2 resources, 1 hour 15 minutes left.');
    expect(answers).toContain('\nAnswer: ');
    expect(answers.match(/^Phase 1, Foundations: /gm)).toHaveLength(2);
    expect(answers).toContain('\nTicks itself when Phase 1: Foundations is done.\n');
    expect(answers).toContain('\nOverview: This section');
    expect(answers).toContain('\ndone item: tick what you have finished.\n');
  });

  it('go to another path, which the verbs are then about', async () => {
    const learner = newLearner();
    writeNotes(learner);
    await learner.run('import', 'notes');
    const { code, answers, stderr } = await said(learner, 'path core\ndone 1.1\npath nowhere\n', '--path', 'caching');
    expect(answers).toContain('\nCore.\n');
    expect(answers).toContain('Done: CAP\n');
    expect(stderr).toMatch(/^waymark: no path is called "nowhere"; .+\n$/);
    expect(code).toBe(2);
    expect((await learner.run('status', '--short')).stdout).toMatch(/^Core 1\/1/);
  });

  it('that are wrong are answered in a line each, and the next one counts', async () => {
    const lines = "doen 1.1\n2.2.2\nnote 'abc\n--force\ndone\ndone 1.1 --frce\ndone 2.1\n\u001b[2J\ndone 1.1";
    const { code, answers, stderr } = await said(newLearner(), lines);
    const errors = stderr.trimEnd().split('\n');
    expect(errors).toHaveLength(8);
    expect(errors[0]).toBe('waymark: no verb or item is called "doen 1.1"; did you mean done?');
    expect(errors[2]).toContain('a quote is not closed');
    expect(errors[7]).toContain('"␛[2J"');
    expect(answers).toContain('Done: Service Discovery\n');
    expect(code).toBe(2);
  });

  it('end with quit, and what follows is left alone', async () => {
    const learner = newLearner();
    expect(await said(learner, 'q\ndone 1.1\n')).toEqual({ code: 0, answers: '', stderr: '' });
    expect(learner.journalFiles()).toEqual({});
  });

  it('leave the lines that follow to Waymark when one opens an editor', async () => {
    const learner = newLearner();
    const editor = learner.write('editor', '#!/bin/sh\ncat > "$1"; echo edited >> "$1"\n');
    const { stdout } = await learner.shell(
      `printf 'note 1.1\\ndone 1.1\\n' | VISUAL="sh ${editor}" waymark --plain --commands`,
    );
    expect(stdout).toContain('Noted: Service Discovery');
    expect(stdout).toContain('Done: Service Discovery');
  });
});

test('no word is a verb as well', () => {
  const verbs = VERBS.map(({ name }) => name);
  expect(WORDS.filter(({ name }) => verbs.includes(name))).toEqual([]);
});
