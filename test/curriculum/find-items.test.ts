import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsNamed, onePhaseNamed, phasesNamed } from '../../source/curriculum/find.ts';
import { Failure } from '../../source/failure.ts';
import { path, phase, resource } from '../support/paths.ts';

const sixes = path([
  phase(
    'first',
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => resource(id)),
  ),
  phase('second', [resource('g'), resource('raft', { title: 'Consensus, Raft' })]),
  phase('second-look', [resource('h')]),
]);

const ids = (...words: readonly string[]) => itemsNamed(sixes, words).map(({ id }) => id);

describe('the items that words name', () => {
  it.each<[string[], string[]]>([
    [['1.2'], ['b']],
    [
      ['1.2', 'g', '1.2'],
      ['b', 'g'],
    ],
    [['1.1,1.3'], ['a', 'c']],
    [
      ['1.1,', '1.3'],
      ['a', 'c'],
    ],
    [['1.1, g ,1.4-1.5'], ['a', 'g', 'd', 'e']],
    [['1.2-1.4'], ['b', 'c', 'd']],
    [['1.2–1.4'], ['b', 'c', 'd']],
    [['1.2..1.4'], ['b', 'c', 'd']],
    [['1.3-1.3'], ['c']],
    [
      ['1.1-1.2', '1.2-1.3'],
      ['a', 'b', 'c'],
    ],
    [['Consensus, Raft'], ['raft']],
  ])('%j', (words, expected) => {
    expect(ids(...words)).toEqual(expected);
  });

  it.each([
    ['1.3-1.1', '1.3-1.1 is backwards: did you mean 1.1-1.3?'],
    ['1.6-2.1', '1.6-2.1: a range stays within a phase; --phase 1 is all of one'],
    ['1.1-1.9', 'no item of Path is called "1.9"; --path names another path'],
    ['1.1,nothing', 'no item of Path is called "nothing"; --path names another path'],
    [',,', 'no item of Path is called ",,"; --path names another path'],
  ])('%s is used wrongly', (word, message) => {
    const trial = () => ids(word);
    expect(trial).toThrow(Failure);
    expect(trial).toThrow(expect.objectContaining({ message, exitCode: 2 }));
  });

  it('of a range are those of its numbers, in their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const each = Array.from({ length: to - from + 1 }, (_, index) => `1.${from + index}`);
        expect(ids(`1.${from}-1.${to}`)).toEqual(ids(...each));
        expect(ids(each.join(','))).toEqual(ids(...each));
      }),
    );
  });
});

describe('the phases that words name', () => {
  const ids = (...words: readonly string[]) => phasesNamed(sixes, words).map(({ id }) => id);

  it('are those of each word, also by a range or a list of numbers', () => {
    expect(ids('1', 'look')).toEqual(['first', 'second-look']);
    expect(ids('1-3')).toEqual(['first', 'second', 'second-look']);
    expect(ids('1,3')).toEqual(['first', 'second-look']);
  });

  it('are all there, or said not to be', () => {
    expect(() => ids('1', '4')).toThrow('no phase of Path is called "4"');
    expect(() => ids('1-99999999')).toThrow('no phase of Path is called "4"');
    expect(() => ids('3-1')).toThrow('3-1 is backwards: did you mean 1-3?');
  });
});

describe('the phase that a word names', () => {
  it.each([
    ['1', 'first'],
    ['FIRST', 'first'],
    ['rst', 'first'],
    ['second', 'second'],
    ['look', 'second-look'],
  ])('%s', (name, id) => {
    expect(onePhaseNamed(sixes, name).id).toBe(id);
  });

  it('is one, or said not to be', () => {
    expect(() => onePhaseNamed(sixes, '4')).toThrow('no phase of Path is called "4"; it has 3');
    expect(() => onePhaseNamed(sixes, 'eco')).toThrow(
      expect.objectContaining({
        message: '"eco" fits 2 phases; give the number of one',
        exitCode: 2,
        choices: ['2 Second', '3 Second-look'],
      }),
    );
  });
});
