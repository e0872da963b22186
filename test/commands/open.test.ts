import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newLearner } from '../support/run.ts';

const SAGA = 'https://learn.microsoft.com/en-us/azure/architecture/patterns/saga';

/** A learner whose browser only notes what it was asked to open. */
function withBrowser() {
  const learner = newLearner();
  const browser = learner.write('browser', '#!/bin/sh\nprintf "%s\\n" "$#" "$@" > opened\n');
  chmodSync(browser, 0o755);
  const opened = join(learner.folder, 'opened');
  return {
    ...learner,
    open: (...args: string[]) => learner.runWith({ BROWSER: browser }, 'open', ...args),
    opened: () => (existsSync(opened) ? readFileSync(opened, 'utf8') : ''),
  };
}

describe.concurrent('waymark open', () => {
  it.each([
    ['2.2', SAGA],
    ['saga', SAGA],
    ['distributed-systems', 'http://book.mixu.net/distsys/'],
    ['service-design-video', 'https://www.youtube.com/watch?v=j6ow-UemzBc'],
  ])('gives the link of %s to the browser, as one argument', async (item, url) => {
    const learner = withBrowser();
    expect(await learner.open(item)).toEqual({ code: 0, stdout: `Opened ${url}\n`, stderr: '' });
    expect(learner.opened()).toBe(`1\n${url}\n`);
    expect(learner.journalFiles()).toEqual({});
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '--version',
    'vscode://x',
    'data:text/html,x',
  ])('does not open %s', async (url) => {
    const learner = withBrowser();
    const resources = [{ id: 'a', title: 'A', link: { url } }];
    const phases = [{ id: 'one', title: 'One', resources }];
    // What was imported may hold any address.
    learner.writePath({ id: 'p', title: 'P', phases, source: { file: '/notes/p.md' } });
    const { code, stdout, stderr } = await learner.open('a', '--path', './curriculum.json');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`waymark: not a web address, so not opened: ${url}\n`);
    expect(learner.opened()).toBe('');
  });

  it('says what has no link', async () => {
    const { code, stderr } = await withBrowser().open('supplementary');
    expect([code, stderr]).toEqual([1, 'waymark: Supplementary materials reviewed has no link\n']);
  });

  it('says the address when there is no such browser, so that it can be copied', async () => {
    const { code, stdout, stderr } = await newLearner().runWith({ BROWSER: '/no/such' }, 'open', '2.2');
    const message = `waymark: could not open ${SAGA} with /no/such: there is no such program; set BROWSER\n`;
    expect([code, stdout, stderr]).toEqual([1, '', message]);
  });
});
