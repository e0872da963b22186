import type { ExitCode } from '../failure.ts';
import { reviewReport } from '../glance/status-json.ts';
import { answerText, askedText, beginningText, dueText, REVIEW_HELP } from '../plain/review-text.ts';
import { paragraph, sentence } from '../plain/sentences.ts';
import { nextDue, todayAt } from '../progress/recall/due.ts';
import { fsrs } from '../progress/recall/fsrs.ts';
import { GRADE_NAMES, inDays, nextInWords, resultInWords } from '../progress/recall/recall-in-words.ts';
import { GRADES } from '../progress/recall/schedule.ts';
import {
  type Asked,
  afterOutcome,
  askedNow,
  back,
  comesBack,
  outcomeEvent,
  type PathQuestions,
  resultOf,
  type Sitting,
  shown,
  sit,
  takeOutcomeBack,
  toAsk,
} from '../progress/recall/sitting.ts';
import { linesFrom } from '../terminal/line-input.ts';
import { visible } from '../text/visible.ts';
import { browse } from './open.ts';
import type { Command, Io, Run } from './shared/command.ts';
import { jsonLine, plainFor } from './shared/output.ts';
import { recallFor } from './shared/recalling.ts';
import { journalOf, subjectFor } from './shared/situation.ts';

/** `waymark review`: asks what is due, of one path or of all. On a pipe it lists that. */
export const review: Run = async (command) => {
  const { flags, io, input } = command;
  const all = await recallFor(command, input[0], fsrs);
  const today = todayAt(io.now());
  const asked = toAsk(all, today, fsrs, flags.all === true);
  if (flags.json) io.print(jsonLine(asked.map((one) => reviewReport(one, today.now, fsrs))));
  else if (asked.length > 0 && hasScreen(command)) return show(command, all);
  else if (asked.length > 0 && canAsk(command)) await converse(command, sit(asked));
  else io.print(dueText(asked, all, today));
  return 0;
};

/** Asks in the dashboard, over the path that is named, else over the one that was opened last. */
async function show(command: Command, all: readonly PathQuestions[]): Promise<ExitCode> {
  const { showDashboard } = await import('./dashboard.ts');
  const subject = await subjectFor(command, command.input[0]);
  const others = subject.kind === 'known' ? all.filter(({ path }) => path.id !== subject.id) : [];
  return showDashboard(command, async () => subject, { others, isEarly: command.flags.all === true });
}

function hasScreen(command: Command): boolean {
  const { stdin, stdout, env } = command.io.process;
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true && env['TERM'] !== 'dumb';
  return isTerminal && command.io.lines === undefined && !plainFor(command);
}

/** Whether somebody is there to answer: at a terminal, or in a conversation that takes its lines from elsewhere. */
function canAsk({ io }: Command): boolean {
  return io.lines !== undefined || (io.process.stdin.isTTY === true && io.process.stdout.isTTY === true);
}

const PROMPT = '> ';

/** Asks one question after the other, line by line. */
async function converse(command: Command, first: Sitting): Promise<void> {
  const { io } = command;
  const { stdin, stdout } = io.process;
  const lines = io.lines ?? linesFrom(stdin);
  let sitting: Sitting | undefined = first;
  let last = first;
  io.print(`${beginningText(first)}\n${askedText(first)}`);
  while (sitting !== undefined && askedNow(sitting) !== undefined) {
    last = sitting;
    if (stdin.isTTY) stdout.write(PROMPT);
    const { value, done } = await lines.next();
    sitting = done ? undefined : await hear(`${value}`, sitting, command);
    last = sitting ?? last;
  }
  // The lines of a conversation around this one go on being read there.
  if (io.lines === undefined) await lines.return?.(undefined);
  const today = todayAt(io.now());
  const all = await recallFor(command, command.input[0], fsrs);
  const more = toAsk(all, today, fsrs).length;
  const next =
    more > 0
      ? `${more} more ${more === 1 ? 'is' : 'are'} due`
      : nextInWords(
          nextDue(
            all.flatMap(({ questions }) => questions),
            today,
          ),
          today.now,
        );
  io.print(paragraph(sentence(resultInWords(resultOf(last))), sentence(next)));
}

/** What a line makes of a sitting; nothing where it ends it. */
async function hear(line: string, sitting: Sitting, command: Command): Promise<Sitting | undefined> {
  const { io } = command;
  const asked = askedNow(sitting);
  const [word = '', ...others] = line.trim().split(/\s+/);
  if (asked === undefined || /^(?:q|quit|stop)$/i.test(word)) return undefined;
  const days = comesBack(asked.question, io.now(), fsrs);
  const grade = GRADES.find((grade) => `${grade}` === word);
  if (word === '' || (grade !== undefined && !sitting.isShown)) {
    io.print(answerText(asked, days));
    return shown(sitting);
  }
  if (grade !== undefined || word === 's') {
    const outcome = grade ?? 'left out';
    await journalOf(command).append([outcomeEvent(asked, outcome)]);
    const said = outcome === 'left out' ? 'Left out for good' : `${GRADE_NAMES[outcome]}, ${inDays(days[outcome])}`;
    return moved(afterOutcome(sitting, outcome), said, io);
  }
  if (word === 'u') return takeBack(sitting, command);
  if (word === 'o') await open(asked, command);
  else if (word === 'e' && others.length > 0) await note(asked, visible(others.join(' ')), command);
  else io.print(REVIEW_HELP);
  return sitting;
}

/** Says what was done, and asks what is asked now. */
function moved(sitting: Sitting, said: string, io: Io): Sitting {
  io.print([sentence(said), askedText(sitting)].filter((line) => line !== '').join('\n'));
  return sitting;
}

async function takeBack(sitting: Sitting, command: Command): Promise<Sitting> {
  const before = back(sitting);
  const asked = askedNow(before);
  const journal = journalOf(command);
  const undo = asked && before !== sitting ? takeOutcomeBack(asked, (await journal.read()).events) : undefined;
  if (undo === undefined) return moved(sitting, 'Nothing to take back', command.io);
  await journal.append([undo]);
  return moved(before, 'Taken back', command.io);
}

async function open({ question: { place } }: Asked, command: Command): Promise<void> {
  if (place.url === undefined) command.io.print(`${place.title} has no link.`);
  else await browse(command, place.url, {});
}

async function note({ path, question: { place } }: Asked, text: string, command: Command): Promise<void> {
  await journalOf(command).append([{ type: 'noted', path: path.id, item: place.id, text, replaces: [] }]);
  command.io.print(`Noted: ${sentence(place.title)}`);
}
