import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../source/export/anki.ts';
import type { Event } from '../../source/progress/event.ts';
import { type Progress, progressOf } from '../../source/progress/progress.ts';
import { fsrs } from '../../source/progress/recall/fsrs.ts';
import { recallOf } from '../../source/progress/recall/recall.ts';
import { visible } from '../../source/text/visible.ts';
import { hostileProgress } from '../support/hostile.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';

const withQuestions = (...selfCheck: { question: string; answer: string }[]) =>
  progressOf(path([phase('p', [resource('a', { selfCheck, link: { url: 'https://example.org/?a=1&b=2' } })])]), []);

const ankiOf = (progress: Progress, events: readonly Event[] = []) =>
  cardsOf(progress, recallOf(progress, events, fsrs).questions);

/**
 * Reads a file as Anki's manual says that Anki does ("Text Files"): headers of `#key:value` at the top, then comments
 * and records of fields.
 */
function readAsAnki(file: string) {
  const lines = file.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const headers = Object.fromEntries(lines.slice(0, end).map((line) => /^#([^:]+):(.*)$/.exec(line)?.slice(1) ?? []));
  const options = { delimiter: '\t', comment: '#', comment_no_infix: true, relax_quotes: true } as const;
  return { headers, notes: parse(file, options) as string[][] };
}

/** The text that Anki shows for a field that holds one of ours. */
function shown(field: string): string {
  expect(field).not.toMatch(/<(?!br>|a href="[^"<>]*">|\/a>)|&(?!amp;|lt;|gt;|quot;|#91;)|\[/);
  return field
    .replaceAll('<br>', '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#91;', '[')
    .replaceAll('&amp;', '&');
}

it('has a card for every question, with its answer and where it comes from', () => {
  expect(ankiOf(withQuestions({ question: 'Is 1 < 2?', answer: 'Yes.\nAlways [sound:x.mp3]' }))).toBe(
    [
      ...['#separator:tab', '#html:true', '#notetype:Basic', '#guid column:1', '#deck column:2', '#tags column:3'],
      [
        ...['07630060-a832-5ed1-8bc6-8aadc94e5e5d', 'Waymark::Path', 'path::p', 'Is 1 &lt; 2?'],
        'Yes.<br>Always &#91;sound:x.mp3]<br><br><a href="https://example.org/?a=1&amp;b=2">A</a>',
      ].join('\t'),
      '',
    ].join('\n'),
  );
});

describe('a card', () => {
  const guid = (progress: Progress) => readAsAnki(ankiOf(progress)).notes[0]?.[0];

  it('is the same with another answer, another one for another question', () => {
    const first = guid(withQuestions({ question: 'Why?', answer: 'So.' }));
    expect(guid(withQuestions({ question: 'Why?', answer: 'Because.' }))).toBe(first);
    expect(guid(withQuestions({ question: 'How?', answer: 'So.' }))).not.toBe(first);
  });

  it('is the same in other words once its question was answered', () => {
    const words = 'Why is the sky blue by day?';
    const [first] = readAsAnki(ankiOf(withQuestions({ question: words, answer: 'So.' }))).notes;
    const about = { path: 'path', item: 'a', question: 'q', asks: words, grade: 3 };
    const answered = events({ type: 'reviewed', ...about });
    const reworded = withQuestions({ question: 'Why is the sky blue by night?', answer: 'It is not.' });
    const [other] = readAsAnki(ankiOf(reworded, answered)).notes;
    expect(other?.[0]).toBe(first?.[0]);
    expect(other?.[3]).toBe('Why is the sky blue by night?');
  });

  it('of the learner is the same whatever it is changed to, and none of the path', () => {
    const asked = { path: 'path', item: 'a', question: 'Why?', answer: 'Because.' } as const;
    const before = events({ type: 'asked', ...asked });
    const after = events(
      { type: 'asked', ...asked },
      { type: 'asked', ...asked, question: 'What for?', replaces: 'e1' },
    );
    const cards = (history: readonly Event[]) =>
      readAsAnki(ankiOf(withQuestions({ question: 'Why?', answer: 'So.' }), history)).notes.map(([id, , , front]) => [
        id,
        front,
      ]);
    const [[path], [own]] = cards(before) as [[string], [string]];
    expect(own).not.toBe(path);
    expect(cards(after)).toEqual([
      [path, 'Why?'],
      [own, 'What for?'],
    ]);
  });

  it('of a question that was left out is not there', () => {
    const left = events({ type: 'dropped', path: 'path', item: 'a', question: 'q', asks: 'Why?' });
    const two = withQuestions({ question: 'Why?', answer: 'So.' }, { question: 'How?', answer: 'Thus.' });
    expect(readAsAnki(ankiOf(two, left)).notes.map(([, , , front]) => front)).toEqual(['How?']);
  });
});

it('says so where there are no questions', () => {
  expect(() => ankiOf(progressOf(smallPath, []))).toThrow(
    '--format anki: Small Path has no questions to test oneself with; waymark ask adds one',
  );
});

it('is read as what it was written from, whatever texts say', () => {
  fc.assert(
    fc.property(hostileProgress, (progress) => {
      const { headers, notes } = readAsAnki(ankiOf(progress));
      const special = { 'guid column': '1', 'deck column': '2', 'tags column': '3' };
      expect(headers).toEqual({ separator: 'tab', html: 'true', notetype: 'Basic', ...special });
      const cards = progress.path.phases.flatMap((phase) =>
        phase.resources.flatMap(({ selfCheck, title }) => selfCheck.map((one) => ({ ...one, phase: phase.id, title }))),
      );
      expect(notes).toHaveLength(cards.length);
      for (const [index, { question, answer, phase, title }] of cards.entries()) {
        const [guid = '', deck = '', tags, front = '', back = ''] = notes[index] ?? [];
        expect(guid).toMatch(/^[\da-f-]{36}$/);
        expect(deck.split('::')).toHaveLength(2);
        expect(tags).toBe(`path::${phase}`);
        expect(shown(front)).toBe(visible(question));
        expect(shown(back)).toBe(answer === undefined ? visible(title) : `${visible(answer)}\n\n${visible(title)}`);
      }
    }),
  );
});
