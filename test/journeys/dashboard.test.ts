import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, newHome, openWaymark } from '../support/waymark.ts';

type Terminal = Awaited<ReturnType<typeof openWaymark>>;

/** That the terminal is as it was: main screen, cursor, wrapping, line editing, no brackets around pastes. */
function expectGivenBack(terminal: Terminal): void {
  expect(terminal.onAlternateScreen()).toBe(false);
  expect(terminal.cursorVisible()).toBe(true);
  expect(terminal.pastesInBrackets()).toBe(false);
  expect(terminal.wraps()).toBe(true);
  expect(terminal.isCooked()).toBe(true);
}

function shell(home: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], TZ: 'UTC', WAYMARK_HOME: home },
  });
}

describe('a learner', () => {
  it('has the compiled program kept at the first pause, however it ends', async () => {
    const home = newHome();
    const cache = join(home, '../cache');
    const terminal = await openWaymark({ home, env: { XDG_CACHE_HOME: cache, HOME: join(home, '..') } });
    await terminal.waitFor('0 of 7');
    const folder = process.platform === 'darwin' ? join(home, '../Library/Caches/waymark') : join(cache, 'waymark');
    const kept = () => (existsSync(folder) ? readdirSync(folder).filter((name) => /^code-[^/]+$/.test(name)) : []);
    await expect.poll(kept).toHaveLength(2);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    expect(kept().map((name) => name.split('-')[1])).toEqual(['late', 'screen']);
  });

  it('opens, ticks, quits, opens again, and it is still ticked', async () => {
    const home = newHome();
    const first = await openWaymark({ home });
    await first.waitFor('0 of 7');
    expect(first.onAlternateScreen()).toBe(true);
    first.press('space', 'j', 'space');
    await first.waitFor('2 of 7');
    first.press('q');
    expect(await first.exited).toBe(0);
    expectGivenBack(first);

    const second = await openWaymark({ home });
    await second.waitFor('2 of 7');
    expect(second.screen()).toContain('✔ Sidecar Pattern');
    expect(second.screen()).toContain('❯ Circuit Breaker Pattern');
    second.press('u');
    await second.waitFor('Undid: Sidecar Pattern done');
    second.press('ctrl-c');
    expect(await second.exited).toBe(0);
    expectGivenBack(second);
    expect(shell(home, 'status', '--short')).toContain('1/7 14%');
  });

  it('goes the whole way and is told so', async () => {
    const home = newHome();
    const terminal = await openWaymark({ home, rows: 40 });
    await terminal.waitFor('0 of 7');
    for (let done = 1; done <= 7; done += 1) {
      terminal.press('space');
      await terminal.waitFor(`${done} of 7`);
      terminal.press('j');
    }
    await terminal.waitFor('Left  Supplementary materials reviewed');
    await terminal.waitFor('Microservices: every resource is done');
    terminal.press('n', 'space');
    await terminal.waitFor('Microservices is complete');
    terminal.press('q', 'q');
    expect(await terminal.exited).toBe(0);
  });

  it('sees at once what another terminal ticked', async () => {
    const home = newHome();
    const terminal = await openWaymark({ home });
    await terminal.waitFor('0 of 7');
    shell(home, 'done', '1.1');
    await terminal.waitFor('1 of 7');
    shell(home, 'done', '1.2');
    await terminal.waitFor('2 of 7');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
  });
});

describe('the terminal', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('is given back on %s', async (signal, code) => {
    const terminal = await openWaymark();
    await terminal.waitFor('0 of 7');
    terminal.kill(signal);
    expect(await terminal.exited).toBe(code);
    expectGivenBack(terminal);
  });

  it('is redrawn rightly after every change of its size', async () => {
    const terminal = await openWaymark();
    await terminal.waitFor('0 of 7');
    const sizes = [
      [40, 12],
      [120, 40],
      [20, 5],
      [200, 60],
      [80, 24],
    ] as const;
    for (const [columns, rows] of sizes) {
      terminal.resize(columns, rows);
      const fresh = await openWaymark({ columns, rows });
      await fresh.waitFor('Microservices');
      await terminal.waitFor((screen) => screen === fresh.screen());
      fresh.press('q');
      await fresh.exited;
    }
    expect(terminal.raw).not.toContain('\u001B[3J');
    terminal.press('q');
    await terminal.exited;
  });

  it('shows a path of 10,000 resources, and scrolls through it', async () => {
    const home = newHome();
    const resources = Array.from({ length: 10_000 }, (_, index) => ({ id: `r${index}`, title: `Resource ${index}` }));
    const file = join(home, '..', 'long.json');
    writeFileSync(file, JSON.stringify({ id: 'long', title: 'Long', phases: [{ id: 'p', title: 'All', resources }] }));
    const terminal = await openWaymark({ home, args: [file] });
    await terminal.waitFor('0 of 10000');
    terminal.press('G', 'space');
    await terminal.waitFor('✔ Resource 9999');
    terminal.press('g');
    await terminal.waitFor('Resource 0');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
  });

  it('gets no control character from a title, a focus or a note', async () => {
    const home = newHome();
    const evil = '\u001B]52;c;ZXZpbA==\u0007\u001B]0;evil\u0007\u001B[2J\u009B31m\rEvil';
    const resources = [
      {
        id: 'r',
        title: evil,
        focus: evil,
        kind: evil,
        nextStep: evil,
        link: { url: `https://x.org/${evil}`, title: evil },
      },
    ];
    const file = join(home, '..', 'evil.json');
    writeFileSync(
      file,
      JSON.stringify({
        id: 'evil',
        title: evil,
        overview: evil,
        phases: [{ id: 'p', title: evil, resources }],
        notes: evil,
      }),
    );
    const terminal = await openWaymark({ home, args: [file], columns: 120 });
    const fired: string[] = [];
    for (const code of [0, 2, 52]) terminal.emulator.parser.registerOscHandler(code, (data) => fired.push(data) > 0);
    await terminal.waitFor('Evil');
    terminal.press('enter');
    await terminal.waitFor('Next step');
    terminal.press('q', 'q');
    expect(await terminal.exited).toBe(0);
    expect(fired).toEqual([]);
    expect(terminal.raw).not.toContain('\u0007');
  });
});

describe('without a terminal', () => {
  it('gives the glance', () => {
    expect(shell(newHome())).toContain('Next  1.1 Service Discovery');
  });
});

describe('a long path that was open before', () => {
  it('is shown as it is now, answers what was pressed meanwhile, and never shows what was', async () => {
    const home = newHome();
    const resources = Array.from({ length: 5000 }, (_, index) => ({ id: `r${index}`, title: `Resource ${index}` }));
    const file = join(home, '..', 'long.json');
    writeFileSync(file, JSON.stringify({ id: 'long', title: 'Long', phases: [{ id: 'p', title: 'All', resources }] }));
    shell(home, 'import', file);
    shell(home, 'done', 'r0', '--path', 'long');
    const first = await openWaymark({ home, args: ['long'] });
    await first.waitFor('1 of 5000');
    first.press('q');
    expect(await first.exited).toBe(0);
    expect(readdirSync(join(home, 'local/frame'))).toEqual(['long']);

    const second = await openWaymark({ home });
    second.press('j', 'space');
    await second.waitFor('2 of 5000');
    expect(second.screen()).toContain('✔ Resource 2');
    expect(second.screen()).not.toContain('^');
    second.press('q');
    expect(await second.exited).toBe(0);

    shell(home, 'done', 'r9');
    const third = await openWaymark({ home });
    await third.waitFor('3 of 5000');
    expect(third.raw).not.toContain('2 of 5000');
    third.press('q');
    expect(await third.exited).toBe(0);
  });
});
