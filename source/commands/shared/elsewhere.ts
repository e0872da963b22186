import { findItem, UnknownItem } from '../../curriculum/find.ts';
import { shortened } from '../../curriculum/problem.ts';
import { Failure } from '../../failure.ts';
import type { Command } from './command.ts';
import { allPaths } from './subject.ts';

/** What went wrong; where a path has no item of a name, with the path that has it: `Databases has it: --path databases`. */
export async function withElsewhere(failure: Failure, command: Command): Promise<Failure> {
  // Every path has a 2.1.
  if (!(failure instanceof UnknownItem) || /^[ec]?[\d.]+$/i.test(failure.item.trim())) return failure;
  const { paths } = await allPaths(command.workspace()).catch(() => ({ paths: [] }));
  const others = paths.filter(({ id }) => id !== failure.path);
  const [first, ...more] = others.filter((path) => findItem(path, failure.item).type === 'item');
  if (first === undefined) return failure;
  const who = more.length === 0 ? 'has' : `and ${more.length === 1 ? 'another path' : `${more.length} others`} have`;
  return new Failure(`${failure.what}; ${shortened(first.title)} ${who} it: --path ${first.id}`, failure.exitCode);
}
