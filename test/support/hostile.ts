import fc from 'fast-check';
import type { Path } from '../../source/curriculum/types.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { type Progress, progressOf } from '../../source/progress/progress.ts';
import { events } from './journal.ts';
import { path, phase, resource } from './paths.ts';

/** What means something in one of the formats that are exported to, and what breaks lines or takes over a terminal. */
const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '\u2028',
    '\u0000',
    '\u001b[2J',
    '\u0085',
    '\u202e',
    '\u200b',
    'é',
    '漢',
    '😀',
    'a',
    'word',
    '7',
  ],
  ...[
    '"',
    "'",
    '`',
    ',',
    ';',
    '|',
    '\\',
    '&',
    '&amp;',
    '&open;',
    '<script>',
    '<br>',
    '[sound:a.mp3]',
    '{{c1::x}}',
    '#',
    '#deck:x',
    'tags:',
  ],
  ...[
    '* ',
    '** ',
    '- ',
    '1. ',
    '+ ',
    '| a |',
    ': ',
    '# ',
    '-----',
    '#+begin_src sh',
    '#+end_src',
    '#+TODO: X',
    ':END:',
    ':PROPERTIES:',
  ],
  ...[
    'TODO',
    'DONE',
    'COMMENT',
    '[#B]',
    '[1/2]',
    '[50%]',
    '[X]',
    ':tag:',
    ' :: ',
    'CLOSED:',
    'SCHEDULED:',
    '<2026-01-01 Thu>',
    '[2026-01-01 Thu]',
  ],
  ...[
    '[[file:x][y]]',
    '[[shell:ls]]',
    '<shell:ls>',
    'shell:ls',
    'elisp:x',
    '<<x>>',
    '{{{x}}}',
    'src_sh{ls}',
    'call_f()',
    '@@html:x@@',
    '[fn:1]',
    '[cite:@x]',
  ],
  ...[
    'x ',
    '(A) ',
    '2024-01-01 ',
    '+proj',
    '@home',
    'due:tomorrow',
    'rec:1d',
    'a:b:c',
    'https://example.org/a:b',
    '--',
    '+',
    '@',
    ':',
  ],
];

const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
/** A text that no reader takes for blank. */
const title = text.filter((raw) => /[\p{L}\p{N}]/u.test(raw));

const member = fc.record({
  title,
  focus: text,
  kind: title,
  note: fc.option(title),
  state: fc.constantFrom('open', 'done', 'skipped'),
  reason: title,
  answer: fc.option(text),
});

export type Member = typeof member extends fc.Arbitrary<infer Value> ? Value : never;

/** A path whose titles and notes, kinds and reasons were written to break a format, and some progress on it. */
export const hostileProgress: fc.Arbitrary<Progress> = fc
  .record({
    title,
    phases: fc.array(fc.record({ title, members: fc.array(member, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    extra: member,
    check: member,
  })
  .map(({ title, phases, extra, check }) => {
    const entries = phases.flatMap(({ members }, place) =>
      members.map((one, index) => ({ ...one, id: `r${place}-${index}` })),
    );
    const whole: Path = path(
      phases.map((one, place) => ({
        ...phase(
          `p${place}`,
          one.members.map((member, index) => hostileResource(`r${place}-${index}`, member)),
          place > 0 ? ['p0'] : [],
        ),
        title: one.title,
      })),
      {
        title,
        overview: extra.focus,
        additionalResources: [{ id: 'extra', title: extra.title, links: [] }],
        checklist: [
          { id: 'check', title: check.title },
          { id: 'follows', title: extra.title, phase: 'p0' },
        ],
      },
    );
    const items = [...entries, { ...extra, id: 'extra', state: 'done' }, { ...check, id: 'check', state: 'open' }];
    return progressOf(whole, events(...items.flatMap(newEventsOf)));
  });

function hostileResource(id: string, { title, focus, kind, answer }: Member) {
  const link = { url: `https://example.org/${id}?q=${encodeURIComponent(title)}` };
  return resource(id, {
    title,
    focus,
    kind,
    minutes: 75,
    link,
    selfCheck: [{ question: title, ...(answer !== null && { answer }) }],
  });
}

function newEventsOf({
  id: item,
  state,
  reason,
  note,
}: Pick<Member, 'reason' | 'note'> & { id: string; state: string }): NewEvent[] {
  const of = { path: 'path', item };
  return [
    ...(state === 'done' ? [{ type: 'done', ...of } as const] : []),
    ...(state === 'skipped' ? [{ type: 'skipped', ...of, reason } as const] : []),
    ...(note === null ? [] : [{ type: 'noted', ...of, text: note } as const]),
  ];
}

/** A text without blanks and what cannot be seen: what is left of it when a format has to part its words. */
export function letters(text: string): string {
  return text.replace(/[\s\u200B]/g, '');
}
