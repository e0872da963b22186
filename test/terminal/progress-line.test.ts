import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Failure } from '../../source/failure.ts';
import { openWatcher, progressLine, type Watched } from '../../source/terminal/progress-line.ts';
import { ascii, unicode } from '../../source/text/charset.ts';
import { width } from '../../source/text/width.ts';

const reading = { what: 'Reading files', done: 312, total: 1000, since: 0 };

describe('how far work is', () => {
  it('is a bar and two numbers, and how to stop it', () => {
    expect(progressLine(reading, 0, { columns: 80, charset: unicode })).toBe(
      'Reading files ██████▏············· 312 of 1,000 · Ctrl-C stops it',
    );
    expect(progressLine(reading, 0, { columns: 80, charset: ascii })).toBe(
      'Reading files ######.............. 312 of 1,000 - Ctrl-C stops it',
    );
  });

  it('is how long it takes, where nobody knows how much there is', () => {
    const fetching = { what: 'Fetching https://example.org/a', since: 1000 };
    expect(progressLine(fetching, 13_400, { columns: 80, charset: unicode })).toBe(
      'Fetching https://example.org/a · 12 s · Ctrl-C stops it',
    );
  });

  it('loses what has no room, the numbers last', () => {
    const at = (columns: number) => progressLine(reading, 0, { columns, charset: unicode });
    expect([50, 40, 25, 20].map(at)).toEqual([
      'Reading files ██████▏············· 312 of 1,000',
      'Reading files · 312 of 1,000',
      'Reading … · 312 of 1,000',
      '312 of 1,000',
    ]);
  });

  it('never reaches the last cell, whatever it is about', () => {
    const far = fc.record({ what: fc.string({ unit: 'grapheme' }), done: fc.nat(), total: fc.nat(), since: fc.nat() });
    fc.assert(
      fc.property(far, fc.nat(), fc.integer({ min: 1, max: 200 }), (one, now, columns) => {
        expect(width(progressLine(one, now, { columns, charset: unicode }))).toBeLessThan(columns);
      }),
    );
  });
});

describe('who waits for work at a terminal', () => {
  let clock = 0;
  beforeEach(() => {
    clock = 0;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A process, all that it has written to standard error so far, and the end of it. */
  function terminal({ isTTY = true } = {}) {
    const written: string[] = [];
    const exit = vi.fn();
    const stderr = { isTTY, columns: 60, write: (text: string) => written.push(text) };
    const host = Object.assign(new EventEmitter(), { stderr, exit });
    const watcher = openWatcher(host as unknown as NodeJS.Process, () => clock);
    const pass = (time: number) => {
      for (let left = time; left > 0; left -= 10) {
        clock += 10;
        vi.advanceTimersByTime(10);
      }
    };
    return { host, watcher, written, exit, pass, taken: () => written.splice(0) };
  }
  const watched: Watched = { show: 'line', charset: ascii, stands: () => 'nothing was changed' };

  it('sees nothing of the first second, then a line in its place ten times a second, and at the end nothing', async () => {
    const { watcher, pass, taken } = terminal();
    await watcher.watch(async () => {
      watcher.task.tell('Reading files', 1, 10);
      pass(990);
      expect(taken()).toEqual([]);
      pass(10);
      expect(taken()).toEqual(['\r\x1b[2KReading files ##.................. 1 of 10']);
      for (let done = 1; done <= 10; done++) {
        watcher.task.tell('Reading files', done, 10);
        pass(50);
      }
      const drawn = taken();
      expect(drawn).toHaveLength(5);
      expect(drawn.every((text) => text.startsWith('\r\x1b[2KReading files '))).toBe(true);
      pass(1000);
      expect(taken()).toEqual([]);
    }, watched);
    expect(taken()).toEqual(['\r\x1b[2K']);
    pass(5000);
    expect(taken()).toEqual([]);
  });

  it('sees the line go before anything else is written, and come back', async () => {
    const { watcher, pass, taken } = terminal();
    await watcher.watch(async () => {
      watcher.task.tell('Reading files', 1, 10);
      pass(1000);
      taken();
      watcher.clear();
      expect(taken()).toEqual(['\r\x1b[2K']);
      pass(100);
      expect(taken()).toHaveLength(1);
    }, watched);
  });

  it('sees nothing where standard error is no terminal, or what is written is for machines', async () => {
    for (const [isTTY, show] of [
      [false, 'line'],
      [true, 'nothing'],
    ] as const) {
      const { watcher, pass, written } = terminal({ isTTY });
      await watcher.watch(
        async () => {
          watcher.task.tell('Reading files', 1, 10);
          watcher.task.announce('Asking someone');
          pass(3000);
        },
        { ...watched, show },
      );
      expect(written).toEqual([]);
    }
  });

  it('is told each thing once, in a line of its own, where no line can be taken back', async () => {
    const { watcher, pass, written } = terminal();
    await watcher.watch(
      async () => {
        for (const done of [1, 2]) {
          watcher.task.tell('Reading files', done, 10);
          pass(1000);
        }
        watcher.task.tell('Writing files');
        pass(1000);
      },
      { ...watched, show: 'words' },
    );
    expect(written).toEqual(['Reading files~\n', 'Writing files~\n']);
  });

  it('may be asked for a password: what is announced is written once, and nothing over it until there is more', async () => {
    const { watcher, pass, taken } = terminal();
    await watcher.watch(async () => {
      watcher.task.announce('Asking example.org');
      expect(taken()).toEqual(['\r\x1b[2KAsking example.org~ ']);
      pass(3000);
      expect(taken()).toEqual([]);
      watcher.task.tell('Asking example.org', 1, 4);
      pass(100);
      expect(taken()).toEqual(['\r\x1b[2KAsking example.org #####............... 1 of 4']);
    }, watched);
  });

  it('stops it between two steps, and is told what stands', async () => {
    const { host, watcher, exit } = terminal();
    let steps = 0;
    const work = watcher.watch(
      async () => {
        for (; steps < 100; steps++) {
          if (steps === 42) host.emit('SIGINT');
          await watcher.task.step('Reading files', steps, 100);
        }
      },
      { ...watched, stands: () => `${steps} were read` },
    );
    await expect(work).rejects.toEqual(new Failure('stopped: 42 were read', 130));
    expect([host.listenerCount('SIGINT'), exit.mock.calls]).toEqual([0, []]);
    // The next work is not that one.
    expect(await watcher.watch(async () => watcher.task.step('Reading files'), watched)).toBeUndefined();
  });

  it('is told that all stands where it comes too late, and is not stopped by what fails otherwise', async () => {
    const { host, watcher } = terminal();
    const late = watcher.watch(async () => void host.emit('SIGINT'), { ...watched, stands: () => 'all was read' });
    await expect(late).rejects.toEqual(new Failure('stopped: all was read', 130));
    await expect(watcher.watch(() => Promise.reject(new TypeError('bug')), watched)).rejects.toThrow(TypeError);
  });

  it('who insists ends the program, and who only presses twice does not', async () => {
    const { host, watcher, exit, pass } = terminal();
    await watcher
      .watch(async () => {
        host.emit('SIGINT');
        pass(500);
        host.emit('SIGINT');
        expect(exit).not.toHaveBeenCalled();
        pass(2000);
        host.emit('SIGINT');
      }, watched)
      .catch(() => undefined);
    expect(exit).toHaveBeenCalledWith(130);
  });

  it('gives others their turn in work that never waits', async () => {
    const { watcher } = terminal();
    let turns = 0;
    let next = setImmediate(count);
    function count(): void {
      turns++;
      next = setImmediate(count);
    }
    onTestFinished(() => clearImmediate(next));
    await watcher.watch(async () => {
      for (let done = 0; done < 100; done++) {
        clock += 10;
        await watcher.task.step('Reading files', done, 100);
      }
    }, watched);
    expect(turns).toBeGreaterThanOrEqual(20);
  });
});
