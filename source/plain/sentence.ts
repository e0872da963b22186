import { visibleLine } from '../text/visible.ts';

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
