import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { resourcesOf } from '../../source/curriculum/items.ts';
import { loadCurriculum } from '../../source/curriculum/load.ts';
import type { Path } from '../../source/curriculum/types.ts';
import { fullGlance, paintIf, shortGlance } from '../../source/glance/status-text.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { ascii, type Charset, unicode } from '../../source/text/charset.ts';
import { visibleLine } from '../../source/text/visible.ts';
import { width } from '../../source/text/width.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource } from '../support/paths.ts';

const microservices = await loadCurriculum('curriculum.json');
const everything = resourcesOf(microservices).map(({ id }) => done(id));

function done(item: string): NewEvent {
  return { type: 'done', path: 'microservices', item };
}

function skipped(item: string): NewEvent {
  return { type: 'skipped', path: 'microservices', item, reason: 'known from work' };
}

type Options = { columns?: number | undefined; charset?: Charset; colour?: boolean; of?: Path };

function glance(newEvents: readonly NewEvent[], options: Options = {}) {
  const { columns, charset, colour, of } = {
    columns: 80,
    charset: unicode,
    colour: false,
    of: microservices,
    ...options,
  };
  const progress = progressOf(of, events(...newEvents));
  return `\n${fullGlance(progress, { charset, columns, paint: paintIf(colour) })}\n`;
}

describe('the glance in full', () => {
  it('at the beginning: what is locked says what it waits for', () => {
    expect(glance([])).toBe(`
Microservices                                           0 of 7 · 0 min of 4 h 40
···········································································   0%

○ 1 Foundations      0/2  ········
◌ 2 Core Concepts    0/3  ········  after Phase 1: 2 resources, 1 h 15 left
○ 3 Advanced Topics  0/2  ········

Next  1.1 Service Discovery · 40 min · How services find and communicate with e…
      https://www.f5.com/company/blog/nginx/service-discovery-in-a-microservices-architecture
Extras 0/5 · Checklist 0/4
`);
  });

  it('under way', () => {
    expect(glance(everything.slice(0, 3))).toBe(`
Microservices                                          3 of 7 · 1 h 55 of 4 h 40
████████████████████████████████▏··········································  42%

✔ 1 Foundations      2/2  ████████
○ 2 Core Concepts    1/3  ██▋·····
○ 3 Advanced Topics  0/2  ········

Next  2.2 Saga Pattern · 45 min · Managing distributed transactions in microser…
      https://learn.microsoft.com/en-us/azure/architecture/patterns/saga
Extras 0/5 · Checklist 1/4
`);
  });

  it('in ASCII, nothing else is in it', () => {
    const text = glance(everything.slice(0, 1), { charset: ascii });
    expect(text).toBe(
      `
Microservices                                          1 of 7 - 40 min of 4 h 40
##########.................................................................  14%

o 1 Foundations      1/2  ####....
. 2 Core Concepts    0/3  ........  after Phase 1: Sidecar Pattern, 35 min left
o 3 Advanced Topics  0/2  ........

Next  1.2 Sidecar Pattern - 35 min - Adding cross-cutting concerns to microserv~
      https://learn.microsoft.com/en-us/azure/architecture/patterns/sidecar
Extras 0/5 - Checklist 0/4
`,
    );
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('says what was skipped', () => {
    expect(glance([skipped('saga-pattern'), ...everything.slice(0, 2)])).toBe(`
Microservices                               2 of 6, 1 skipped · 1 h 15 of 3 h 55
█████████████████████████··················································  33%

✔ 1 Foundations      2/2  ████████
○ 2 Core Concepts    0/2  ········
○ 3 Advanced Topics  0/2  ········

Next  2.1 Circuit Breaker Pattern · 40 min · Preventing cascading failures in m…
      https://learn.microsoft.com/en-us/azure/architecture/patterns/circuit-breaker
Extras 0/5 · Checklist 1/4
`);
  });

  it('with everything studied: when, and what the checklist still wants', () => {
    expect(glance(everything)).toBe(`
Microservices                                          7 of 7 · 4 h 40 of 4 h 40
███████████████████████████████████████████████████████████████████████████ 100%

✔ 1 Foundations      2/2  ████████
✔ 2 Core Concepts    3/3  ████████
✔ 3 Advanced Topics  2/2  ████████

Done  2026-11-23, 6 min after the first tick
Left  Supplementary materials reviewed
Extras 0/5 · Checklist 3/4
`);
  });

  it('complete', () => {
    const [, ...lines] = glance([...everything, done('supplementary-materials-reviewed')])
      .split('\n')
      .slice(7);
    expect(lines).toEqual(['Complete  2026-11-23, 6 min after the first tick', 'Extras 0/5 · Checklist 4/4', '']);
  });

  it('everything skipped is no reason to congratulate', () => {
    const text = glance(resourcesOf(microservices).map(({ id }) => skipped(id)));
    expect(text).toContain('0 of 0, 7 skipped · 0 min of 0 min');
    expect(text).toContain('– 1 Foundations      0/0  ████████');
    expect(text).toContain('Nothing left  all skipped');
  });

  it('a phase without resources is not done', () => {
    const growing = path([phase('p', [resource('a')]), phase('later', [])]);
    expect(glance([], { of: growing })).toContain('○ 2 Later  0/0  ········\n');
  });

  it('at 40 columns, what is long has lines of its own', () => {
    expect(glance([], { columns: 40 })).toBe(`
Microservices   0 of 7 · 0 min of 4 h 40
···································   0%

○ 1 Foundations      0/2  ········
◌ 2 Core Concepts    0/3  ········
  after Phase 1: 2 resources, 1 h 15
  left
○ 3 Advanced Topics  0/2  ········

Next  1.1 Service Discovery · 40 min · …
      https://www.f5.com/company/blog/nginx/service-discovery-in-a-microservices-architecture
Extras 0/5 · Checklist 0/4
`);
    expect(glance([skipped('saga-pattern'), ...everything.slice(0, 2)], { columns: 40, charset: ascii })).toBe(`
Microservices
2 of 6, 1 skipped - 1 h 15 of 3 h 55
###########........................  33%

x 1 Foundations      2/2  ########
o 2 Core Concepts    0/2  ........
o 3 Advanced Topics  0/2  ........

Next  2.1 Circuit Breaker Pattern - 40 ~
      https://learn.microsoft.com/en-us/azure/architecture/patterns/circuit-breaker
Extras 0/5 - Checklist 1/4
`);
    expect(glance(everything, { columns: 40 })).toContain(`
Done  2026-11-23, 6 min after the first
      tick
Left  Supplementary materials reviewed
`);
  });

  it('at 20 columns, phases do without a bar', () => {
    expect(glance(everything.slice(0, 1), { columns: 20 })).toBe(`
Microservices
1 of 7 · 40 min of …
██▏············  14%

○ 1 Foundations  1/2
◌ 2 Core Conce…  0/3
  after Phase 1:
  Sidecar Pattern,
  35 min left
○ 3 Advanced T…  0/2

Next  1.2 Sidecar P…
      https://learn.microsoft.com/en-us/azure/architecture/patterns/sidecar
Extras 0/5 · Checkl…
`);
  });

  it('in a pipe nothing is cut or broken into lines', () => {
    expect(glance(everything.slice(0, 1), { columns: undefined })).toBe(`
Microservices                                          1 of 7 · 40 min of 4 h 40
██████████▋································································  14%

○ 1 Foundations      1/2  ████····
◌ 2 Core Concepts    0/3  ········  after Phase 1: Sidecar Pattern, 35 min left
○ 3 Advanced Topics  0/2  ········

Next  1.2 Sidecar Pattern · 35 min · Adding cross-cutting concerns to microservices
      https://learn.microsoft.com/en-us/azure/architecture/patterns/sidecar
Extras 0/5 · Checklist 0/4
`);
    const long = `${'Long '.repeat(40)}end`;
    const titled = path([phase('p', [resource('a', { title: long })]), phase('q', [resource('b')], ['p'])], {
      title: long,
      checklist: [{ id: 'c', title: long }],
    });
    const text = glance([], { of: titled, columns: undefined });
    expect(text.split('\n').filter((line) => line.includes(long))).toHaveLength(3);
    const ticked = ['a', 'b'].map((item): NewEvent => ({ type: 'done', path: 'path', item }));
    expect(glance(ticked, { of: titled, columns: undefined })).toContain(`\nLeft  ${long}\n`);
  });

  it('colour adds nothing but colour', () => {
    const newEvents = everything.slice(0, 1);
    const painted = glance(newEvents, { colour: true });
    expect(painted).not.toBe(glance(newEvents));
    expect(stripVTControlCharacters(painted)).toBe(glance(newEvents));
    expect(painted.replaceAll(/\x1b\[(1|2|22|32|33|36|39)m/g, '')).toBe(glance(newEvents));
  });

  it('leaves out what a path does not have', () => {
    const bare = path([phase('p', [resource('a')])]);
    expect(glance([], { of: bare, columns: 40 })).toBe(`
Path         0 of 1 · no durations given
···································   0%

○ 1 P  0/1  ········

Next  1.1 A
`);
  });
});

describe('the glance in one line', () => {
  const short = (newEvents: readonly NewEvent[], charset = unicode) =>
    shortGlance(progressOf(microservices, events(...newEvents)), { charset });

  it('says where you are and what is next', () => {
    expect(short(everything.slice(0, 3))).toBe('Microservices 3/7 42% · next Saga Pattern, 45 min');
    expect(short([], ascii)).toBe('Microservices 0/7 0% - next Service Discovery, 40 min');
  });

  it('leaves out minutes that nobody knows', () => {
    const bare = path([phase('p', [resource('a')])]);
    expect(shortGlance(progressOf(bare, []), { charset: unicode })).toBe('Path 0/1 0% · next A');
  });

  it('tells what else has changed when no resource has', () => {
    const since = (newEvents: readonly NewEvent[], ...more: readonly NewEvent[]) =>
      shortGlance(progressOf(microservices, events(...newEvents, ...more)), {
        charset: unicode,
        since: progressOf(microservices, events(...newEvents)),
      });
    const reviewed = done('supplementary-materials-reviewed');
    const next = 'next Service Discovery, 40 min';
    expect(since([], done('service-design'))).toBe(`Microservices 0/7 0% · extras 1/5 · ${next}`);
    expect(since([], done('service-design'), reviewed)).toBe(
      `Microservices 0/7 0% · extras 1/5 · checklist 1/4 · ${next}`,
    );
    expect(since([reviewed], reviewed)).toBe(`Microservices 0/7 0% · ${next}`);
    expect(since(everything.slice(0, 1), ...everything.slice(1, 2))).toBe(
      'Microservices 2/7 28% · next Circuit Breaker Pattern, 40 min',
    );
    expect(since(everything, reviewed)).toBe('Microservices 7/7 100% · checklist 4/4 · complete');
  });

  it('tells the resources that are done from the path that is complete', () => {
    expect(short(everything)).toBe('Microservices 7/7 100% · only the checklist is left');
    expect(short([...everything, done('supplementary-materials-reviewed')])).toBe('Microservices 7/7 100% · complete');
  });
});

test('no line but a link is wider than the columns, whatever things are called', () => {
  fc.assert(
    fc.property(
      hostilePath,
      fc.integer({ min: 20, max: 100 }),
      fc.nat(),
      fc.boolean(),
      (of, columns, ticks, colour) => {
        const newEvents = resourcesOf(of)
          .slice(0, ticks % 8)
          .map(({ id }, index): NewEvent => {
            return index % 3 === 2 ? { ...skipped(id), path: of.id } : { ...done(id), path: of.id };
          });
        for (const charset of [unicode, ascii]) {
          const lines = glance(newEvents, { of, columns, charset, colour }).split('\n');
          for (const line of lines) {
            const plain = colour ? line.replaceAll(/\x1b\[\d+m/g, '') : line;
            expect(plain).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
            if (!plain.includes('https://')) expect(width(plain), plain).toBeLessThanOrEqual(columns);
          }
        }
      },
    ),
    { numRuns: 100 },
  );
});

/** Wide and narrow, joined and combining, invisible and forbidden: what titles hold in a bad year. */
const CHARACTERS = [
  ...[
    'a',
    'W',
    ' ',
    '-',
    '{',
    '微',
    '服',
    'Ａ',
    'ﾊ',
    'é',
    'e\u0301',
    'ิ',
    '👍🏽',
    '👩‍👩‍👧‍👦',
    '🇩🇪',
    '❤️',
    '\u00ad',
    '\u200b',
    '\u200d',
  ],
  ...['\0', '\n', '\t', '\x07', '\x1b', '\x1b[2J', '\x1b]52;c;aGk=\x07', '\x7f', '\x9b31m', '\u202e', '\ud800'],
];
const word = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 30 });
const title = fc
  .array(word, { minLength: 1, maxLength: 12 })
  // As they are when they have been loaded.
  .map((words) => visibleLine(words.join(' ')).trim() || 'x');

const hostilePath: fc.Arbitrary<Path> = fc
  .tuple(title, fc.array(fc.tuple(title, fc.array(title, { maxLength: 4 })), { minLength: 1, maxLength: 4 }), title)
  .map(([pathTitle, phases, focus]) => {
    const made = phases.map(([phaseTitle, titles], place) => {
      const resources = titles.map((each, index) =>
        resource(`r${place}-${index}`, {
          title: each,
          focus,
          ...(index % 2 === 0 && { minutes: 99_999, link: { url: `https://example.org/${'x'.repeat(90)}` } }),
        }),
      );
      return { ...phase(`p${place}`, resources, place === 0 ? [] : [`p${place - 1}`]), title: phaseTitle };
    });
    return path(made, { title: pathTitle, checklist: [{ id: 'c', title: focus }] });
  });

test('with colour, text stands between the code that begins its style and the one that ends it', () => {
  const paint = paintIf(true);
  expect(paint('green', 'done')).toBe('\x1b[32mdone\x1b[39m');
  expect(paint('bold', 'title')).toBe('\x1b[1mtitle\x1b[22m');
});

test('without colour, text is what it was', () => {
  const paint = paintIf(false);
  expect((['bold', 'dim', 'green'] as const).map((style) => paint(style, 'text'))).toEqual(Array(3).fill('text'));
});

test('nothing is painted as nothing', () => {
  expect(paintIf(true)('dim', '')).toBe('');
});
