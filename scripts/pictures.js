// Makes the pictures of the README and of docs: runs the built program in a real terminal, and draws what that shows.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filmOf } from './film.js';
import { LONG_DONE, longPath } from './long-path.js';
import { screensOf } from './screen.js';
import { svgOf } from './svg.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const folder = process.argv[2] ?? join(root, 'docs/pictures');

/** What was done before, on which day, so that there is something to see. */
const DONE = {
  '2026-11-16': ['1.1'],
  '2026-11-18': ['1.2'],
  '2026-11-21': ['2.1', '--force'],
};
const TODAY = '2026-11-23';

/** What somebody did with sessions and a plan, day by day. */
const TIMED = [
  ['2026-09-14', 'plan', '--by', '2026-12-20'],
  ['2026-09-15', 'track', '1.1', '45m'],
  ['2026-09-17', 'track', '1.1', '15m'],
  ['2026-09-17', 'done', '1.1'],
  ['2026-09-23', 'track', '1.2', '50m'],
  ['2026-09-23', 'done', '1.2'],
  ['2026-10-01', 'track', '2.1', '25m'],
  ['2026-10-03', 'track', '2.1', '40m'],
  ['2026-10-03', 'done', '2.1'],
  ['2026-10-11', 'track', '3.2', '95m'],
  ['2026-10-24', 'track', '3.2', '20m'],
  ['2026-10-24', 'done', '3.2'],
  ['2026-11-06', 'track', '2.2', '30m'],
  ['2026-11-08', 'track', '2.2', '45m'],
  ['2026-11-08', 'done', '2.2'],
  ['2026-11-22', 'track', '2.3', '55m'],
];

const SMALL = { columns: 80, rows: 24 };
const opened = { until: '↓' };
/** The steps that type a text after what stands before it in its line. */
const typed = (before, text) =>
  [...text].map((key, index) => ({ key, until: `${before} ${text.slice(0, index + 1)}▌`, seconds: 0.12 }));

const PICTURES = {
  dashboard: { ...SMALL, steps: [opened] },
  wide: { columns: 120, rows: 40, steps: [{ until: 'Ask yourself' }] },
  long: { ...SMALL, home: 'long', steps: [{ until: 'phases ahead' }] },
  search: { ...SMALL, steps: [opened, { key: '/', until: '/ ▌' }, ...typed('/', 'is:open')] },
  palette: { ...SMALL, steps: [opened, { key: ':', until: 'Command  ▌' }, ...typed('Command ', 'no')] },
  calendar: {
    ...SMALL,
    home: 'timed',
    steps: [opened, { key: 'c', until: 'Today' }, { key: 'k', until: 'Sunday 22 Nov' }],
  },
  left: { ...SMALL, steps: [opened, { key: 'w', until: 'What is left' }] },
};

const ESCAPE = '\u001B';
const FILM = {
  ...SMALL,
  steps: [
    { ...opened, seconds: 2 },
    { key: ' ', until: '2 of 3 in Core', seconds: 2 },
    { key: 'n', until: '▌ ❯ Bulkhead', seconds: 1.5 },
    { key: '\r', until: 'Depends on', seconds: 2.5 },
    { key: ESCAPE, until: '▌ ❯ Bulkhead', seconds: 0.6 },
    { key: '/', until: '/ ▌', seconds: 0.6 },
    ...typed('/', 'video'),
    { key: '\r', until: 'Esc show all', seconds: 2 },
    { key: ESCAPE, until: 'Foundations', seconds: 0.6 },
    { key: 'w', until: 'What is left', seconds: 2.5 },
    { key: ESCAPE, until: 'Foundations', seconds: 0.6 },
    { key: 'u', until: 'Undid', seconds: 2.5 },
  ],
};

mkdirSync(folder, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'waymark-'));
try {
  const before = join(scratch, 'before');
  for (const [day, items] of Object.entries(DONE)) {
    execFileSync(process.execPath, [cli, 'done', ...items], { env: environment(before, day) });
  }
  for (const [day, ...args] of TIMED) {
    execFileSync(process.execPath, [cli, ...args], { env: environment(join(scratch, 'timed'), day) });
  }
  const long = environment(join(scratch, 'long'), '2026-11-20');
  const document = join(scratch, 'data-engineering.md');
  writeFileSync(document, longPath());
  execFileSync(process.execPath, [cli, 'import', document], { env: long });
  execFileSync(process.execPath, [cli, 'done', ...LONG_DONE], { env: long });
  for (const [name, picture] of Object.entries(PICTURES)) {
    write(name, svgOf((await shown(before, picture)).at(-1)));
  }
  write('film', filmOf(await shown(before, FILM), FILM.steps));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** What the program shows after each step, for somebody with such a home. */
function shown(before, { home: other, columns, rows, steps }) {
  const home = mkdtempSync(join(scratch, 'home-'));
  cpSync(other === undefined ? before : join(scratch, other), home, { recursive: true });
  return screensOf({ command: [process.execPath, cli], env: environment(home, TODAY), columns, rows, steps });
}

function environment(home, day) {
  return {
    ...process.env,
    WAYMARK_HOME: home,
    WAYMARK_DEVICE: 'picture',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    STOPPED_AT: `${day}T12:00:00Z`,
    NODE_OPTIONS: `--require ${JSON.stringify(join(root, 'scripts/clock.cjs'))}`,
  };
}

function write(name, svg) {
  writeFileSync(join(folder, `${name}.svg`), svg);
}
