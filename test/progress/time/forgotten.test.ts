import { describe, expect, it } from 'vitest';
import { believable, type Clocks, forgottenSession, hasSlept } from '../../../source/progress/time/forgotten.ts';

const MINUTE = 60_000;
const clocks = (wall: number, awake = wall, boot = 'one'): Clocks => ({
  wall: wall * MINUTE,
  awake: awake * MINUTE,
  boot,
});
const session = (minutes?: number) => ({ id: 's', from: 0, minutes });
const watch = (lastKey: number, begun = clocks(0), id = 's') => ({ session: id, begun, lastKey: lastKey * MINUTE });
const choices = (forgotten: ReturnType<typeof forgottenSession>) =>
  forgotten?.answers.map(({ kind, until }) => `${kind} ${until / MINUTE}`);

describe('a session', () => {
  it('is believed for three times its item, and for two hours at least', () => {
    expect(believable(45)).toBe(135 * MINUTE);
    expect(believable(30)).toBe(120 * MINUTE);
    expect(believable(undefined)).toBe(120 * MINUTE);
    expect(forgottenSession(session(45), clocks(135), undefined)).toBeUndefined();
    expect(choices(forgottenSession(session(45), clocks(136), undefined))).toEqual([
      'estimate 45',
      'all 136',
      'none 0',
    ]);
    expect(choices(forgottenSession(session(), clocks(121), undefined))).toEqual(['all 121', 'none 0']);
  });

  it('is not believed over a sleep of the machine, however short it is', () => {
    expect(forgottenSession(session(45), clocks(60, 56), watch(10))).toBeUndefined();
    expect(choices(forgottenSession(session(45), clocks(60, 54), watch(10)))).toEqual([
      'estimate 45',
      'last-key 10',
      'all 60',
      'none 0',
    ]);
  });

  it('is not believed over another start of the machine', () => {
    expect(choices(forgottenSession(session(90), clocks(60, 2, 'two'), watch(20)))).toEqual([
      'last-key 20',
      'all 60',
      'none 0',
    ]);
  });

  it('of another machine is judged by its length alone', () => {
    expect(forgottenSession(session(45), clocks(60, 5, 'two'), watch(20, clocks(0), 'another'))).toBeUndefined();
    expect(forgottenSession(session(45), clocks(60, 5, 'two'), undefined)).toBeUndefined();
  });

  it('offers the last key only where that says something', () => {
    expect(choices(forgottenSession(session(45), clocks(200), watch(0)))).toEqual(['estimate 45', 'all 200', 'none 0']);
    expect(choices(forgottenSession(session(45), clocks(200), watch(200)))).toEqual([
      'estimate 45',
      'all 200',
      'none 0',
    ]);
  });
});

describe('a clock that was set back behind the beginning', () => {
  const session_ = { id: 's', from: 600 * MINUTE, minutes: 45 };
  const begun = clocks(600, 10);

  it('leaves it to the clock that counts from the start of the machine', () => {
    expect(choices(forgottenSession(session_, clocks(560, 60), watch(0, begun)))).toEqual([
      'all 650',
      'estimate 645',
      'none 600',
    ]);
  });

  it('leaves it to the learner where that is not known either', () => {
    expect(choices(forgottenSession(session_, clocks(560, 5), watch(0, begun)))).toEqual(['estimate 645', 'none 600']);
    expect(choices(forgottenSession({ ...session_, minutes: undefined }, clocks(560), undefined))).toEqual([
      'none 600',
    ]);
  });
});

describe('sleep', () => {
  it('is what the clock on the wall went on for more than five minutes', () => {
    expect(hasSlept(clocks(0, 0), clocks(100, 95))).toBe(false);
    expect(hasSlept(clocks(0, 0), clocks(100, 94))).toBe(true);
  });

  it('is not a clock that is set back', () => {
    expect(hasSlept(clocks(100, 0), clocks(50, 10))).toBe(false);
  });
});
