import { type DraftResource, optional } from '../assembly/draft.ts';
import { idIn } from '../assembly/ids.ts';
import { type Block, type Entry, entriesOf } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { richOf } from '../document/inline.ts';
import { line } from '../document/words.ts';
import type { Remark } from '../reading.ts';
import { detailsOf, distinct, firstAndOthers, linkOf, unclearTime } from './details.ts';
import { type ItemText, itemText } from './item-text.ts';

/** A list item that is a resource. */
type ResourceItem = {
  readonly line: number;
  /** The text with which it begins, in Markdown, and what that says. */
  readonly source: string;
  readonly text: ItemText;
  /** Lines of its own text that say more about it. */
  readonly lines?: readonly Entry[];
  /** What stands below that and belongs to it. */
  readonly below: readonly Block[];
  readonly ticked: boolean;
};

/** A list item as a resource: what is nested in it says more about it, and has further links. */
export function itemResource(
  { line: at, source, text, lines = [], below, ticked }: ResourceItem,
  document: Document,
): { readonly resource: DraftResource; readonly remarks: readonly Remark[] } {
  const details = detailsOf([...lines, ...entriesOf(below)], document.references);
  const rest = details.rest.map(({ text, inner }) => richOf([text, ...inner].join('; '), document.references));
  const nested = rest.flatMap(({ links }) => links.map((link) => linkOf(link, text.title)));
  const told = rest.filter(({ links }) => links.length === 0).map((rich) => itemText(rich, true).title);
  const { link, links } = firstAndOthers(distinct([text.link, ...text.links, ...details.links, ...nested]));
  const author = details.author ?? link?.author;
  const resource: DraftResource = {
    line: at,
    title: text.title,
    ...idIn(source),
    ...optional('kind', details.kind ?? text.kind),
    ...optional('minutes', details.minutes ?? text.minutes),
    ...optional('focus', line([text.focus, ...details.focus, ...told].filter((part) => part !== '').join('; '))),
    ...optional('link', link && { ...link, ...optional('author', author) }),
    links,
    ...optional('nextStep', line(details.nextStep.join('; '))),
    wishes: details.wishes,
    ticked: ticked || text.mark === 'done',
  };
  const unclear =
    text.unclear === undefined || resource.minutes !== text.minutes
      ? []
      : [unclearTime(text.unclear, resource.minutes, at)];
  return { resource, remarks: [...details.remarks, ...unclear] };
}
