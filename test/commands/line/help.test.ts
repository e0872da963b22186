import { describe, expect, it, test } from 'vitest';
import { generalHelp, helpOf } from '../../../source/commands/line/help.ts';
import { VERBS } from '../../../source/commands/verbs.ts';
import { version } from '../../../source/version.ts';
import { newLearner } from '../../support/run.ts';

describe('help', () => {
  it('is this, line by line (npm run golden writes it anew)', async () => {
    const pages = [generalHelp().replace(version, 'VERSION'), ...VERBS.map(helpOf)];
    await expect(`${pages.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`).toMatchFileSnapshot('help.txt');
  });

  it('is there for every verb, in ASCII and no wider than 80 columns', () => {
    for (const help of [generalHelp(), ...VERBS.map(helpOf)]) {
      expect(help).toMatch(/^[\n\x20-\x7e]*$/);
      expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });
});

test('the program prints them, and writes nothing', async () => {
  const learner = newLearner();
  const [general, ofDone, ofVersion] = await Promise.all([
    learner.run('--help'),
    learner.run('done', '--help'),
    learner.run('--version'),
  ]);
  expect(general).toEqual({ code: 0, stdout: `${generalHelp()}\n`, stderr: '' });
  expect(ofDone.stdout).toMatch(/^waymark done <item\.\.\.> \[--force\]/);
  expect(ofVersion).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  expect(learner.journalFiles()).toEqual({});
});
