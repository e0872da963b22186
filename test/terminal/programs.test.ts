import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { quote } from 'shell-quote';
import { afterAll, afterEach, describe, expect, it, test, vi } from 'vitest';
import { Failure } from '../../source/failure.ts';
import { type Desktop, openFile, openLink, programNamed } from '../../source/terminal/programs.ts';

function words(text: string, platform: NodeJS.Platform = 'linux') {
  return programNamed('EDITOR', { env: { EDITOR: text, HOME: '/home/me' }, platform });
}

describe('the command in a variable', () => {
  it.each([
    ['vim', ['vim']],
    ['code  --wait ', ['code', '--wait']],
    [`client -a '' --tty`, ['client', '-a', '', '--tty']],
    [`"/opt/my editor/ed" -w`, ['/opt/my editor/ed', '-w']],
    ['/opt/my\\ editor/ed', ['/opt/my editor/ed']],
    ['$HOME/bin/ed', ['/home/me/bin/ed']],
    ["'$HOME'", ['$HOME']],
    ['ed *.md', ['ed', '*.md']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([[''], ['  '], ["''"], ['$NOTHING']])('is none: %j', (text) => {
    expect(words(text)).toBeUndefined();
  });

  it.each([['ed; rm x'], ['a | b'], ['ed > x'], ['a && b'], ['ed &']])('is not for a shell: %s', (text) => {
    expect(() => words(text)).toThrow(/^EDITOR: .+ would need a shell; give one program and its options$/);
  });

  it('is what was quoted, word by word', () => {
    // A word with both goes between double quotes, in which shell-quote reads \` as two characters; no shell does.
    const isMisread = (text: string) => text.includes("'") && text.includes('`');
    const word = fc.stringMatching(/^[ -~äé]+$/).filter((text) => !isMisread(text));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (list) => {
        expect(words(quote(list))).toEqual(list);
      }),
    );
  });

  it('has backslashes in the names of folders on Windows', () => {
    expect(words('"C:\\Program Files\\ed.exe" -w', 'win32')).toEqual(['C:\\Program Files\\ed.exe', '-w']);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'waymark-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.useRealTimers());

/** A desktop that starts nothing; its programs end at once with `exitCode`, or go on when there is none. */
function desktop(options: Partial<Desktop> & { exitCode?: number } = { exitCode: 0 }) {
  const started: string[][] = [];
  const fake = (command: string, args: readonly string[]): ChildProcess => {
    started.push([command, ...args]);
    const child = Object.assign(new EventEmitter(), { unref: () => {} });
    if (options.exitCode !== undefined) queueMicrotask(() => child.emit('exit', options.exitCode, null));
    return child as unknown as ChildProcess;
  };
  return { platform: 'linux', env: {}, spawn: fake, started, ...options } as const;
}

describe('which program', () => {
  test.each([
    ['linux', {}, ['xdg-open', 'https://example.org/']],
    ['freebsd', {}, ['xdg-open', 'https://example.org/']],
    ['darwin', {}, ['open', 'https://example.org/']],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler', 'https://example.org/']],
    ['darwin', { BROWSER: 'firefox' }, ['firefox', 'https://example.org/']],
    ['linux', { BROWSER: '  firefox  --new-tab ' }, ['firefox', '--new-tab', 'https://example.org/']],
    ['linux', { BROWSER: 'app --url=%s --quiet' }, ['app', '--url=https://example.org/', '--quiet']],
    ['linux', { BROWSER: ' ' }, ['xdg-open', 'https://example.org/']],
  ] as const)('on %s with %j', async (platform, env, command) => {
    const fake = desktop({ platform, env, exitCode: 0 });
    await openLink('https://example.org', fake);
    expect(fake.started).toEqual([command]);
  });
});

describe('which addresses', () => {
  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'example.org',
    '--help',
    '',
    'C:\\Windows\\calc.exe',
  ])('%j is not opened', async (url) => {
    const fake = desktop();
    await expect(openLink(url, fake)).rejects.toThrow(Failure);
    expect(fake.started).toEqual([]);
  });

  test('hostile characters are percent-encoded, in one argument', async () => {
    const fake = desktop({ env: { BROWSER: 'b -u %s' }, exitCode: 0 });
    await openLink('https://example.org/a b"\';$(rm)`\n\x1b]0;t\x07?q=<$&%s>', fake);
    const [, , address] = fake.started[0] ?? [];
    expect(fake.started[0]).toHaveLength(3);
    expect(address).toBe("https://example.org/a%20b%22';$(rm)%60%1B]0;t%07?q=%3C$&%s%3E");
  });

  test('what is refused is shown without its controls', async () => {
    await expect(openLink('file:\x1b]0;t\x07\n', desktop())).rejects.toThrow(/^not a web address.*␛\]0;t␇ $/);
  });
});

describe('what comes of it', () => {
  test('a browser that goes on running has been started', async () => {
    vi.useFakeTimers();
    const opened = openLink('https://example.org', desktop({}));
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(opened).resolves.toBeUndefined();
  });

  test('a real program gets the address, and no shell sees it', async () => {
    const script = join(folder, 'browser.sh');
    writeFileSync(script, '#!/bin/sh\nprintf "%s\\n" "$#" "$@" > "$(dirname "$0")/opened"\n');
    chmodSync(script, 0o755);
    const env = { BROWSER: `${script} --new` };
    await openLink("https://example.org/$(touch$IFS'x')?a=b&c=d", { platform: 'linux', env, spawn });
    const [count, ...args] = readFileSync(join(folder, 'opened'), 'utf8').trim().split('\n');
    expect([count, ...args]).toEqual(['2', '--new', "https://example.org/$(touch$IFS'x')?a=b&c=d"]);
  });

  test('a program that fails: one line with the address', async () => {
    const opened = openLink('https://example.org/a', { platform: 'linux', env: { BROWSER: 'false' }, spawn });
    const line = 'could not open https://example.org/a with false: it ended with 1; set BROWSER';
    await expect(opened).rejects.toMatchObject({ name: 'Failure', exitCode: 1, message: line });
  });

  test('a program that is missing: one line with the address', async () => {
    const opened = openLink('https://example.org/a', { platform: 'linux', env: { BROWSER: '/no/such' }, spawn });
    const line = 'could not open https://example.org/a with /no/such: there is no such program; set BROWSER';
    await expect(opened).rejects.toMatchObject({ name: 'Failure', exitCode: 1, message: line });
  });
});

describe('a file', () => {
  test.each([
    ['linux', ['xdg-open', '/notes/a b; rm.pdf']],
    ['darwin', ['open', '/notes/a b; rm.pdf']],
    ['win32', ['rundll32', 'url.dll,FileProtocolHandler', '/notes/a b; rm.pdf']],
  ] as const)('is opened on %s by the system, whatever the browser is', async (platform, command) => {
    const fake = desktop({ platform, env: { BROWSER: 'firefox' }, exitCode: 0 });
    await openFile('/notes/a b; rm.pdf', fake);
    expect(fake.started).toEqual([command]);
  });

  test('that cannot be opened is named', async () => {
    await expect(openFile('/notes/a.pdf', desktop({ exitCode: 3 }))).rejects.toEqual(
      new Failure('could not open /notes/a.pdf with xdg-open: it ended with 3; open it yourself'),
    );
  });
});
