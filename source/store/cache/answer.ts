import { closeSync, constants, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedIn, cachedText } from './cached-file.ts';
import { idFor } from './glance.ts';
import { madeFrom, type Origin } from './made-from.ts';

/**
 * Answers of `waymark status` as they were given, as `local/glance/<words>.answer`: who asks the same again is told the same,
 * and neither the glance is read nor written out once more. An answer holds as long as the glance that it was made of
 * does, and only for the same question.
 */
export type Question = {
  /** The file that keeps its answer. */
  readonly file: string;
  /** What decides how its answer reads, in one line. */
  readonly settings: string;
  /** What the glance is made from that it is answered with. */
  readonly basis: string;
};

type Asked = {
  /** What is asked, without blanks. */
  readonly words: string;
  /** Names the path that it is about; without it, that is the one that was opened last. */
  readonly name: string | undefined;
} & Pick<Question, 'settings'>;

const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants;
/** Not through a link: what that leads to may be anything. Windows has no such flag. */
const ANEW = O_WRONLY | O_CREAT | O_TRUNC | (O_NOFOLLOW ?? 0);

/** What is asked, as things stand now, or nothing when it cannot be told whether they change. */
export function questionOf(origin: Origin, { words, name, settings }: Asked): Question | undefined {
  const id = idFor(name, origin);
  const basis = id === undefined ? undefined : madeFrom(origin, id);
  if (basis === undefined) return undefined;
  // Where the glances are that it is made of, with a dot, which none of their names has.
  return { file: join(origin.locations.local, 'glance', `${words}.answer`), settings, basis };
}

/** The answer that was given to a question, if it still holds. */
export function cachedAnswer({ file, settings, basis }: Question): string | undefined {
  return cachedIn<string>(file, `${settings}\n${basis}`);
}

/**
 * Keeps an answer for the next time, unless something has changed since the question was asked: then it may be the
 * answer to another one. Neither lock nor rename: of two writers at once the file may be damaged, which is
 * found when it is read, and then the answer is made again.
 * @throws when it cannot be written, as where nobody has used Waymark yet and there is no such folder: looking must not
 * leave traces
 * @param basis what the glance was made from that was answered with
 */
export function cacheAnswer({ file, settings, ...asked }: Question, basis: string, answer: string): void {
  if (basis !== asked.basis) return;
  const opened = openSync(file, ANEW, 0o600);
  try {
    writeFileSync(opened, cachedText(`${settings}\n${basis}`, answer));
  } finally {
    closeSync(opened);
  }
}
