import { checklistNumber, extraNumber } from '../curriculum/items.ts';
import type { ChecklistItem, Extra } from '../curriculum/types.ts';
import { explainMissing, missingInShort } from '../progress/explain.ts';
import type { PhaseProgress, Progress, ResourceProgress, Tick } from '../progress/progress.ts';
import { resourcesInWords, timeLeftInWords } from '../progress/progress-in-words.ts';
import { countDone } from '../progress/totals.ts';
import { spokenDuration } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';

/** A resource by number, title, kind and time: `2.2 Saga Pattern, article, 45 minutes`. */
export function resourceName({ resource, number }: Pick<ResourceProgress, 'resource' | 'number'>): string {
  const { title, kind, minutes } = resource;
  return [`${number} ${title}`, kind, minutes && spokenDuration(minutes)].filter(Boolean).join(', ');
}

/** A phase and how it stands, and what it waits for: `Phase 1, Foundations: done, 2 of 2.` */
export function phaseLine({ phase, number, state, totals, missing }: PhaseProgress): string {
  const left = totals.left > 0 && timeLeftInWords(totals, spokenDuration);
  const line = sentence(`Phase ${number}, ${phase.title}: ${state}`, resourcesInWords(totals), left);
  return state === 'locked' ? paragraph(line, sentence(explainMissing(missing, spokenDuration))) : line;
}

/** A phase and its resources, a line for each. What the whole phase waits for is not said of each of them. */
export function phaseLines(phase: PhaseProgress, { next }: Progress): readonly string[] {
  const said = new Set(phase.missing);
  const lines = phase.resources.map((one) => {
    const missing = one.missing.filter((other) => !said.has(other));
    return resourceLine({ ...one, missing }, one.resource.id === next?.resource.id);
  });
  return [phaseLine(phase), ...lines];
}

/** A resource and how it stands: `2.2 Saga Pattern, article, 45 minutes: open, next.` */
export function resourceLine(one: ResourceProgress, isNext: boolean): string {
  const { resource, state, item, missing } = one;
  const why = state === 'locked' ? missingInShort(missing) : item.state === 'skipped' && item.reason;
  const way = resource.leadsTo !== undefined && `leads to the path ${resource.leadsTo}${howFar(one.below)}`;
  return sentence(`${resourceName(one)}: ${state}`, isNext && 'next', why, withNote(item), way);
}

/** How far the path below is, behind its name: `, of which 2 of 17 are done, 17 hours 40 minutes left`. */
function howFar(below: Progress | undefined): string {
  if (below === undefined) return '';
  const { totals } = below;
  const left = timeLeftInWords(totals, spokenDuration);
  return `, of which ${resourcesInWords(totals)} are done${totals.left > 0 && left !== '' ? `, ${left}` : ''}`;
}

/** The extras: how many are done, and a line for each. Nothing when there are none. */
export function extrasLines({ path, extras }: Progress): readonly string[] {
  const lines = extras.map((one, index) => extraLine(one, index, index >= path.additionalResources.length));
  return withCount('Extras', extras, lines);
}

function extraLine({ entry, done, item }: Tick<Extra>, index: number, isVideo: boolean): string {
  const name = [`${extraNumber(index)} ${entry.title}`, isVideo && 'video', entry.link?.duration];
  return sentence(`${name.filter(Boolean).join(', ')}: ${done ? 'done' : 'open'}`, withNote(item));
}

/** The checklist: how much of it is true, and a line for each item. Nothing when there is none. */
export function checklistLines({ checklist }: Progress): readonly string[] {
  return withCount('Checklist', checklist, checklist.map(checklistLine));
}

function checklistLine({ entry, done, item }: Tick<ChecklistItem>, index: number): string {
  const itself = entry.phase !== undefined && 'ticks itself';
  return sentence(`${checklistNumber(index)} ${entry.title}: ${done ? 'done' : 'open'}`, itself, withNote(item));
}

/** How many of something are done: `Extras: 0 of 5 done.` Nothing when there are none. */
export function countLine(name: string, ticks: readonly { readonly done: boolean }[]): string {
  const { done, total } = countDone(ticks);
  return total === 0 ? '' : `${name}: ${done} of ${total} done.`;
}

function withCount(name: string, ticks: readonly { readonly done: boolean }[], lines: readonly string[]) {
  return lines.length === 0 ? [] : [countLine(name, ticks), ...lines];
}

function withNote({ note }: { readonly note?: string }): string | false {
  return note !== undefined && 'with a note';
}

/** Parts of a sentence as a whole one: with commas between them, a capital and a stop. What is absent is left out. */
export function sentence(...parts: readonly (string | false | undefined)[]): string {
  const text = parts.filter(Boolean).join(', ').trim();
  const whole = /[.!?:;…]["')]*$/.test(text) ? text : `${text}.`;
  return text === '' ? '' : whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** Sentences behind each other. */
export function paragraph(...sentences: readonly string[]): string {
  return sentences.filter((one) => one !== '').join(' ');
}

/** Lines as they are printed: words and nothing else, whatever a curriculum or a note holds. */
export function printed(lines: readonly string[]): string {
  return lines.map((line) => visibleLine(line).trimEnd()).join('\n');
}
