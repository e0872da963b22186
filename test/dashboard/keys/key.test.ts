import type { Key } from 'ink';
import { expect, it } from 'vitest';
import { keyNames } from '../../../source/dashboard/keys/key.ts';

const none: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

it('loses none of the letters that arrive together', () => {
  expect(keyNames('jj k', none)).toEqual(['j', 'j', 'space', 'k']);
});

it('names special keys', () => {
  expect(keyNames('', { ...none, upArrow: true })).toEqual(['up']);
  expect(keyNames('', { ...none, tab: true, shift: true })).toEqual(['shift-tab']);
  expect(keyNames('r', { ...none, ctrl: true })).toEqual(['ctrl-r']);
  // Ink says "meta" of a plain escape, too.
  expect(keyNames('', { ...none, escape: true, meta: true })).toEqual(['escape']);
});

it('does not take Alt and a letter for the letter', () => {
  expect(keyNames('q', { ...none, meta: true })).toEqual([]);
});
