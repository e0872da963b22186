import * as devices from './devices.ts';
import * as documents from './documents.ts';
import * as endings from './endings.ts';
import * as faults from './faults.ts';
import * as frames from './frames.ts';
import * as full from './full.ts';
import * as hostile from './hostile.ts';
import * as identity from './identity.ts';
import * as idle from './idle.ts';
import * as inputs from './inputs.ts';
import * as kills from './kills.ts';
import * as modes from './modes.ts';
import * as mutations from './mutations.ts';
import type { Proof } from './proof.ts';
import * as resizes from './resizes.ts';
import * as sessions from './sessions.ts';
import * as stopped from './stopped.ts';
import * as strangers from './strangers.ts';
import * as writers from './writers.ts';

/** Every promise that has a figure, in the order of docs/reliability.md. */
export const PROOFS: readonly Proof[] = [
  {
    name: 'kills-one',
    promise: 'A tick that was acknowledged survives SIGKILL at any moment; one writer',
    measure: () => kills.measure({ kills: 1000, writers: 1 }),
  },
  {
    name: 'kills-three',
    promise: 'A tick that was acknowledged survives SIGKILL at any moment; three writers',
    measure: () => kills.measure({ kills: 1000, writers: 3 }),
  },
  {
    name: 'writers',
    promise: 'Two processes that write at once lose nothing, and no reader sees half a file',
    measure: () => writers.measure({ runs: 10, events: 500 }),
  },
  {
    name: 'stopped',
    promise: 'A writer that is stopped is named to the others, and loses nothing when it wakes',
    measure: stopped.measure,
  },
  {
    name: 'faults',
    promise: 'Whichever call to the file system fails, or is the last: the old state or the new',
    measure: faults.measure,
  },
  { name: 'full', promise: 'A nearly full disk: the old state or the new', measure: full.measure },
  {
    name: 'mutations',
    promise: 'A damaged journal file crashes nothing, is kept byte for byte, and told of once',
    measure: mutations.measure,
  },
  { name: 'modes', promise: 'Files are 0600 and folders 0700 under any umask; links stay', measure: modes.measure },
  {
    name: 'devices',
    promise: 'Two devices end equal whatever their clocks; what was done after seeing wins',
    measure: devices.measure,
  },
  {
    name: 'sessions',
    promise: 'A session that was begun or ended survives SIGKILL; two devices count each moment once',
    measure: sessions.measure,
  },
  {
    name: 'identity',
    promise: 'A document changes, and its ticks stay: none is lost of what is unchanged, hardly any else',
    measure: () => identity.measure(1000),
  },
  {
    name: 'documents',
    promise: 'No document crashes the reader, and whatever it takes for a path can be kept',
    measure: () => documents.measure(10_000),
  },
  {
    name: 'endings',
    promise: 'The terminal is given back, whatever ends or stops the dashboard',
    measure: endings.measure,
  },
  {
    name: 'inputs',
    promise: 'No input ends the dashboard, no letter is lost, no paste is taken for keys',
    measure: inputs.measure,
  },
  {
    name: 'hostile',
    promise: 'No text from outside reaches the terminal as a control',
    measure: hostile.measure,
  },
  {
    name: 'strangers',
    promise: 'Nothing outside changes, nothing waits, and only text is said, whatever strangers put into a home',
    measure: () => strangers.measure(60),
  },
  {
    name: 'resizes',
    promise: 'After any change of size the screen is as after a fresh start, and the scrollback is kept',
    measure: resizes.measure,
  },
  { name: 'frames', promise: 'Memory does not grow with the frames that are drawn', measure: frames.measure },
  { name: 'idle', promise: 'A dashboard that is left alone does nothing', measure: idle.measure },
];
