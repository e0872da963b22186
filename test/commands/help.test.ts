import { describe, expect, it, test } from 'vitest';
import { generalHelp, helpOf } from '../../source/commands/help.ts';
import { VERBS } from '../../source/commands/verbs.ts';
import { version } from '../../source/version.ts';
import { newLearner } from '../support/run.ts';

const NAME = 'Name an item by its id, its number (2.1, E1, C1) or a unique part of its title.';
const COMMON = `\
  --path PATH               the path: id, title, file or folder (WAYMARK_PATH)
  --store DIR               the folder that keeps your progress (WAYMARK_HOME)
  --no-color                no colour (NO_COLOR)
  --ascii                   plain ASCII characters only (WAYMARK_ASCII)
  --plain                   words alone, to be read aloud (WAYMARK_PLAIN)
  -h, --help                help; after a verb, for that verb
  -v, --version             the version`;
const EXIT = 'Exit codes: 0 yes, 1 no or failed, 2 used wrongly.';

test('the help of the program, line by line', () => {
  expect(generalHelp()).toBe(`\
waymark ${version}: keeps your place on a learning path

Usage
  waymark [path]            open the dashboard; without a terminal, the glance
  waymark status [path]     where you are, what is next, how long is left
  waymark next [path]       the next resource, and why; exit 1 if none is left
  waymark list [path]       your paths, or those of a folder, and your progress
  waymark done <item...>    tick what you have finished
  waymark undone <item...>  untick; what was skipped counts again
  waymark skip <item...>    leave out of the count, with a reason
  waymark undo              take the last action back
  waymark redo              do again what undo took back
  waymark note <item> [text]
                            add a note; without text, edit the last one
  waymark start [item]      begin to study it, or what is next: a session
  waymark stop              end the session; exit 1 if none is running
  waymark track <item> <time>
                            write down time that you have studied already
  waymark fit <time>        what fits into that time; exit 1 if nothing does
  waymark plan [path]       be done by a day, or study so much a week; dates
  waymark report [path]     what you did, learned and skipped, to send to others
  waymark open <item>       open its link in the browser ($BROWSER)
  waymark ask <item> [question] [text]
                            add a question of your own, with its answer
  waymark review [path]     be asked what you have learned, when it is due
  waymark log               what you did, newest first
  waymark import <file...>  bring in paths from Markdown, or their new version
  waymark export [path]     a path as Markdown with your ticks, or for others
  waymark check <file...>   what is unclear in a path; exit 1 if it has errors
  waymark sync [remote]     share progress and paths with your other machines
  waymark where             the folders and files in use
  waymark completion <shell>
                            words at the tab key, for bash, zsh or fish
  waymark prompt <shell>    the glance for bash, zsh, fish, starship or tmux

Options
  --commands                with --plain: read verbs from standard input
${COMMON}

${NAME}
${EXIT}
waymark help VERB says more. In the dashboard, ? shows the keys.`);
});

describe('the help of a verb, line by line', () => {
  it.each([
    [
      'status',
      `\
waymark status [path] [--short] [--json] [--format T]
where you are, what is next, how long is left

Options
  --short                   the answer in one line
  --json                    the answer as JSON
  --format T                text of your own, with {names} as in --json
${COMMON}

Examples
  waymark status
  waymark status --short
  waymark status --format '{resources.percent}%'

${EXIT}`,
    ],
    [
      'next',
      `\
waymark next [path] [--json]
the next resource, and why; exit 1 if none is left

Options
  --json                    the answer as JSON
${COMMON}

Examples
  waymark next
  waymark open "$(waymark next --json | jq -r .id)"

${EXIT}`,
    ],
    [
      'done',
      `\
waymark done <item...> [--force]
tick what you have finished

${NAME}

Options
  -f, --force               tick although something that it waits for is left
${COMMON}

Examples
  waymark done saga-pattern
  waymark done 2.1 2.2
  waymark done saga

${EXIT}`,
    ],
    [
      'undone',
      `\
waymark undone <item...>
untick; what was skipped counts again

${NAME}

Options
${COMMON}

Examples
  waymark undone 2.1

${EXIT}`,
    ],
    [
      'skip',
      `\
waymark skip <item...> [--reason T]
leave out of the count, with a reason

${NAME}

Options
  --reason T                why (required)
${COMMON}

Examples
  waymark skip 1.2 --reason 'known from work'

${EXIT}`,
    ],
    [
      'undo',
      `\
waymark undo
take the last action back

Options
${COMMON}

Examples
  waymark undo

${EXIT}`,
    ],
    [
      'redo',
      `\
waymark redo
do again what undo took back

Options
${COMMON}

Examples
  waymark redo

${EXIT}`,
    ],
    [
      'open',
      `\
waymark open <item>
open its link in the browser ($BROWSER)

${NAME}

Options
${COMMON}

Examples
  waymark open 2.2

${EXIT}`,
    ],
    [
      'log',
      `\
waymark log [--since DAY] [--json]
what you did, newest first

Options
  --since DAY               from that day on: monday, 20 Nov, 2 weeks ago
  --json                    the answer as JSON
${COMMON}

Examples
  waymark log
  waymark log --since monday
  waymark log --json

${EXIT}`,
    ],
    [
      'where',
      `\
waymark where [--json]
the folders and files in use

Options
  --json                    the answer as JSON
${COMMON}

Examples
  waymark where

${EXIT}`,
    ],
  ])('%s', (name, expected) => {
    const verb = VERBS.find((candidate) => candidate.name === name);
    expect(verb && helpOf(verb)).toBe(expected);
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
  expect(ofDone.stdout).toMatch(/^waymark done <item\.\.\.> \[--force\]\n/);
  expect(ofVersion).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  expect(learner.journalFiles()).toEqual({});
});
