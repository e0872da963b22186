import { findItem, itemNamed } from '../../curriculum/find.ts';
import { quoted } from '../../curriculum/problem.ts';
import { type ExitCode, Failure } from '../../failure.ts';
import { aboutText, answersText, detailsText } from '../../plain/details-text.ts';
import { nextText, pathText } from '../../plain/path-text.ts';
import { phaseLines, printed } from '../../plain/sentences.ts';
import { lastWords } from '../../terminal/last-words.ts';
import { linesFrom } from '../../terminal/line-input.ts';
import { nearest } from '../../text/nearest.ts';
import { parsed } from '../line/parse.ts';
import { verbMeant } from '../line/verb-meant.ts';
import { type Command, workspaceFor } from '../shared/command.ts';
import { opened, remember, situationOf, tellOnlyShown } from '../shared/situation.ts';
import { knownPath, type Subject, subjectOf } from '../shared/subject.ts';
import { DASHBOARD, VERBS } from '../verbs.ts';
import { documentNews } from './living.ts';

const PROMPT = 'Command: ';

/**
 * `waymark --plain`: the path as text that reads well aloud. On a terminal it then takes commands, line by line. From
 * a pipe it does so with `--commands` only: what is piped to a program that a script starts is seldom meant for it.
 * @returns from a pipe the worst exit code of its lines; what went wrong on a terminal was answered there
 */
export async function plain(command: Command, subject: Subject): Promise<ExitCode> {
  const { stdin, stdout } = command.io.process;
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
  const asks = isTerminal || command.flags.commands === true;
  if (!asks) {
    const situation = await situationOf(command, command.input[0]);
    command.io.print(pathText(situation.progress));
    tellOnlyShown(situation, command);
    return 0;
  }
  const { path, news } = await opened(command, subject);
  const { id } = path;
  const changed =
    subject.kind === 'known' ? await documentNews(path, command, `; update ${path.id} reads it`) : undefined;
  [...news, changed ?? []].flat().forEach(command.io.warn);
  await remember(id, command);
  const first: Place = { ...command, input: [], flags: { ...command.flags, commands: false, plain: true, path: id } };
  command.io.print(pathText((await situationOf(first)).progress));
  const worst = await converse(first, isTerminal ? () => stdout.write(PROMPT) : () => {});
  return isTerminal ? 0 : worst;
}

/** Answers line after line, until they end or the learner says so. */
async function converse(first: Place, prompt: () => void): Promise<ExitCode> {
  const { process } = first.io;
  // A verb that asks something reads its answers from the same lines.
  const lines = linesFrom(process.stdin);
  let place: Place = { ...first, io: { ...first.io, lines } };
  let worst: ExitCode = 0;
  prompt();
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    try {
      // What others have done since the line before counts.
      const answer = await answerLine(next.value, { ...place, workspace: workspaceFor(place) });
      if (answer === 'quit') {
        await lines.return(undefined);
        return worst;
      }
      place = answer.place;
      if (answer.exitCode > worst) worst = answer.exitCode;
    } catch (error) {
      const { line: words, exitCode } = lastWords(error, process.stderr);
      process.stderr.write(`${words}\n`);
      worst = exitCode === 2 ? 2 : worst === 0 ? 1 : worst;
    }
    prompt();
  }
  // The line that Ctrl-D was typed in is still open.
  if (process.stdin.isTTY) process.stdout.write('\n');
  return worst;
}

/** Where the learner is while commands are taken line by line: its flags hold for every line, `path` among them. */
type Place = Command;

/** What came of a line: where the learner is then, or that there are to be no more. */
type Answer = { readonly place: Place; readonly exitCode: ExitCode } | 'quit';

/** Something that can be said besides the verbs. */
type Word = {
  readonly name: string;
  readonly operands: string;
  readonly summary: string;
  readonly run: (operand: string, place: Place) => Promise<Place>;
};

export const WORDS: readonly Word[] = [
  {
    name: 'read',
    operands: '[phase]',
    summary: 'the whole path again, or one phase of it',
    run: (operand, place) =>
      operand === '' ? readPath(place) : readThing(operand.replace(/^(?=\d+$)/, 'phase '), place),
  },
  { name: 'about', operands: '', summary: 'what the path says of itself', run: (_, place) => about(place) },
  { name: 'answers', operands: '<item>', summary: 'its questions with their answers', run: readAnswers },
  { name: 'path', operands: '<id>', summary: 'go to another path; list names them', run: goTo },
  { name: 'quit', operands: '', summary: 'end; q or Ctrl-D too', run: async (_, place) => place },
];

/**
 * Answers one line: a verb of the command line with its operands and options, as in a shell; one of the words above; or
 * the name of an item, which is read in full. An empty line asks for what is next.
 * @throws Failure for what cannot be understood or done
 */
async function answerLine(line: string, place: Place): Promise<Answer> {
  const words = wordsOf(line);
  const [first = '', ...others] = words;
  const operand = others.join(' ');
  if (first === 'quit' || first === 'q') return 'quit';
  if (first === '') return answered(await say(place, nextText));
  if (first === 'help' && operand === '') return answered(readHelp(place));
  const word = WORDS.find(({ name }) => name === first);
  if (word !== undefined) return answered(await word.run(operand, place));
  const isVerb = first === 'help' || first.startsWith('-') || VERBS.some(({ name }) => name === first);
  return isVerb ? performLine(words, place) : answered(await readThing(words.join(' '), place));
}

function answered(place: Place): Answer {
  return { place, exitCode: 0 };
}

async function performLine(words: readonly string[], place: Place): Promise<Answer> {
  const line = await parsed(words);
  if (line.verb === DASHBOARD && !line.flags.help && !line.flags.version)
    throw new Failure('begin with a verb, or name an item; help lists the verbs', 2);
  const exitCode = await place.io.perform({ ...line, flags: { ...place.flags, ...line.flags } }, place.io);
  return { place, exitCode };
}

async function say(
  place: Place,
  text: (progress: Awaited<ReturnType<typeof situationOf>>['progress']) => string,
): Promise<Place> {
  place.io.print(text((await situationOf(place)).progress));
  return place;
}

function readPath(place: Place): Promise<Place> {
  return say(place, pathText);
}

function about(place: Place): Promise<Place> {
  return say(place, ({ path }) => aboutText(path));
}

function readHelp(place: Place): Place {
  const lines = [...VERBS, ...WORDS].map(({ name, operands, summary }) => {
    return `${[name, operands.replace(/[^\w ]/g, '')].filter(Boolean).join(' ')}: ${summary}.`;
  });
  const rest = ['An item by itself, such as 2.1, is read in full. An empty line reads what is next.'];
  place.io.print(printed([...lines, ...rest, 'help and a verb says more about it.']));
  return place;
}

/** Reads an item, a checklist item that ticks itself, or a phase. */
function readThing(name: string, place: Place): Promise<Place> {
  return say(place, (progress) => {
    const found = findItem(progress.path, name);
    if (found.type === 'phase') {
      const phase = progress.phases.find((one) => one.phase === found.phase);
      return printed(phase === undefined ? [] : phaseLines(phase, progress));
    }
    const words = [...VERBS, ...WORDS].map((word) => word.name);
    const [first = ''] = name.split(' ');
    const near = found.type === 'unknown' ? (verbMeant(first) ?? nearest(first, words)) : undefined;
    if (near !== undefined) throw new Failure(`no verb or item is called ${quoted(name)}; did you mean ${near}?`, 2);
    const { id } = found.type === 'follower' ? found.follower : itemNamed(progress.path, name);
    return detailsText(id, progress);
  });
}

async function readAnswers(name: string, place: Place): Promise<Place> {
  const [{ recallIn }, { fsrs }] = await Promise.all([
    import('../shared/recalling.ts'),
    import('../../progress/recall/fsrs.ts'),
  ]);
  const { path, progress, history } = await situationOf(place);
  const found = findItem(path, name);
  const { id } = found.type === 'phase' ? found.phase : itemNamed(path, name);
  place.io.print(answersText(recallIn(progress, history, fsrs).questions.filter((one) => one.place.id === id)));
  return place;
}

async function goTo(name: string, place: Place): Promise<Place> {
  if (name === '') throw new Failure('which path? list names them', 2);
  const subject = await subjectOf(name, place.workspace());
  if (subject.kind !== 'known') throw new Failure('only a path of the library; import brings others in', 2);
  const { id } = await knownPath(subject.id, place.workspace());
  await remember(id, place);
  return readPath({ ...place, flags: { ...place.flags, path: id } });
}

/**
 * The words of a line, cut at blanks as a shell does it: quotes keep blanks, and a backslash takes the next character
 * as it is. A quote within a word is a letter (`don't`), since most lines are written and not programmed. Nothing is
 * replaced or run, whatever it would mean to a shell.
 * @throws Failure (exit code 2) when a quote is not closed
 */
export function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  let isEscaped = false;
  for (const character of line) {
    if (isEscaped) {
      word = (word ?? '') + character;
      isEscaped = false;
    } else if (character === '\\' && quote !== "'") {
      isEscaped = true;
    } else if (quote !== '') {
      if (character === quote) quote = '';
      else word += character;
    } else if (/["']/.test(character) && (word === undefined || word.endsWith('='))) {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + character;
    }
  }
  if (quote !== '') throw new Failure(`a quote is not closed: close it, or put \\ before it`, 2);
  if (word !== undefined) words.push(word);
  return words;
}
