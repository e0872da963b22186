import { type DraftCheck, type DraftExtra, optional } from '../assembly/draft.ts';
import { idIn } from '../assembly/ids.ts';
import { type Block, bodyOf, entriesOf, headOf, listsIn } from '../document/blocks.ts';
import { type Document, sourceOf } from '../document/document.ts';
import { richOf } from '../document/inline.ts';
import { boxOf } from '../document/marks.ts';
import { line, prose, titleFrom } from '../document/words.ts';
import { distinct, firstAndOthers, linkOf } from '../entries/details.ts';
import { minutesIn } from '../entries/duration.ts';
import { placeholderRemark, unbracketed } from '../entries/vocabulary.ts';
import type { Remark } from '../reading.ts';
import { headIn } from './template-head.ts';

/** The extras that some blocks list: `- Title — [Link]`, and for videos `- Title — [Duration] — [Channel]`. */
export function readExtras(blocks: readonly Block[], document: Document, video: boolean) {
  const remarks: Remark[] = [];
  const extras = listsIn(blocks).flatMap(({ items }) =>
    items.flatMap((item): DraftExtra[] => {
      const source = headOf(item);
      const box = boxOf(source);
      const head = headIn(box?.rest ?? source, document.references);
      if (head.title === '') return [];
      const below = entriesOf(bodyOf(item)).map(({ text, inner }) =>
        richOf([text, ...inner].join('; '), document.references),
      );
      remarks.push(...head.placeholders.map((text) => placeholderRemark(text, item.line)));
      const { link, links } = firstAndOthers(
        distinct([...head.links, ...below.flatMap((rich) => rich.links.map((one) => linkOf(one)))]),
      );
      const told = [...head.remainder.map(unbracketed), ...below.map(({ text }) => text.trim())].filter(
        (text) => text !== '',
      );
      const details = video && link !== undefined ? videoDetails(told) : { description: told };
      const { description, ...about } = details;
      const place = { line: item.line, title: head.title, ...idIn(source), ticked: box?.ticked ?? false };
      return [
        {
          ...place,
          ...optional('description', prose(description.join(' — '))),
          ...optional('link', link && { ...link, ...about }),
          links,
        },
      ];
    }),
  );
  return { extras, remarks };
}

/** Of what is said about a video: how long it is, then who shows it, then the rest. */
function videoDetails(told: readonly string[]): { duration?: string; channel?: string; description: string[] } {
  const duration = told.find((text) => /^\d{1,3}(?::[0-5]\d){1,2}$/.test(text) || minutesIn(text) !== undefined);
  const [channel, ...description] = told.filter((text) => text !== duration);
  return { ...optional('duration', line(duration ?? '')), ...optional('channel', line(channel ?? '')), description };
}

/** The items of a checklist, nested ones too. */
export function readChecklist(blocks: readonly Block[], document: Document): DraftCheck[] {
  return listsIn(blocks).flatMap(({ items }) =>
    items.flatMap((item) => {
      const source = headOf(item);
      const box = boxOf(source);
      const title = titleFrom(richOf(box?.rest ?? source, document.references).text);
      const check = { line: item.line, title, ...idIn(source), ticked: box?.ticked ?? false };
      return [...(title === '' ? [] : [check]), ...readChecklist(bodyOf(item), document)];
    }),
  );
}

/** What stands in blocks besides their lists, in Markdown. */
export function besidesLists(blocks: readonly Block[], document: Document): string {
  const others = blocks.filter(({ type }) => type !== 'list');
  return others
    .map((block) => sourceOf(document, block.line, block.end))
    .join('\n')
    .trim();
}
