/** Times as people write them. What is not clearly an amount of minutes or hours stays unknown. */

/** The most minutes that a resource can have, as `schema.ts` has it. */
const MOST = 100_000;

const HOURS = String.raw`(?:h|hr|hrs|hours?|std|stunden?|heures?|horas?|ore)\.?`;
const MINUTES = String.raw`(?:m|min|mins|minutes?|minuten?|minutos?|minuti)\.?`;
const NUMBER = String.raw`(\d{1,6}(?:\.\d{1,3})?|an?|one|half an?|half)`;
const AMOUNT = new RegExp(`^(?:${NUMBER}\\s*-?${HOURS})?(?:[\\s,]*(?:and\\s+)?${NUMBER}\\s*-?(${MINUTES})?)?$`);
const CLOCK_HOURS = new RegExp(`^(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d)|\\s*${HOURS})$`);
const UNIT = new RegExp(`(?:${HOURS}|${MINUTES})$`);

/** The whole minutes that a text such as `1 h 30` or `2-3 hours` (the middle: 150) means, if it is clear. */
export function minutesIn(text: string): number | undefined {
  const [from, to, ...others] = simplified(text).split(/\s*(?:[–—]|\bto\b|\bor\b|(?<=[\dhmrnse.])\s*-\s*(?=\d))\s*/);
  if (from === undefined || others.length > 0) return undefined;
  if (to === undefined) return whole(amountOf(from));
  const [low, high] = [amountOf(UNIT.test(from) ? from : `${from} ${unitOf(to)}`), amountOf(to)];
  if (low === undefined || high === undefined || low > high) return undefined;
  return whole((low + high) / 2);
}

/** Lower case, without words and signs that say "about", and without a remark in parentheses at the end. */
function simplified(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
    .replace(/(\d)\s*½/g, '$1.5')
    .replace(/½/g, '0.5')
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\s*\([^()]*\)\s*\.?$/, '')
    .replace(/^(?:[~≈∼]|about|approx(?:imately)?\.?|around|roughly|circa|ca\.?|est(?:imated)?\.?|c\.)\s*/u, '')
    .replace(/(\d),(\d{3})(?!\d)/g, '$1$2')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\s+(?:total|in total)$/, '')
    .replace(/\+/g, '')
    .trim();
}

function unitOf(text: string): string {
  return /[a-z.]+$/.exec(text)?.[0] ?? '';
}

function amountOf(text: string): number | undefined {
  const clock = CLOCK_HOURS.exec(text.trim());
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  const found = AMOUNT.exec(text.trim());
  if (found === null) return undefined;
  const [, hours, minutes, unit] = found;
  // A number without a unit is minutes after hours, as in "1 h 30", and anything at all by itself.
  if (minutes !== undefined && unit === undefined && (hours === undefined || !/^\d{1,2}$/.test(minutes)))
    return undefined;
  if (hours === undefined && minutes === undefined) return undefined;
  return numberIn(hours) * 60 + numberIn(minutes);
}

function numberIn(word: string | undefined): number {
  if (word === undefined) return 0;
  if (word.startsWith('half')) return 0.5;
  return word === 'a' || word === 'an' || word === 'one' ? 1 : Number(word);
}

function whole(minutes: number | undefined): number | undefined {
  if (minutes === undefined) return undefined;
  const rounded = Math.round(minutes);
  return rounded >= 1 && rounded <= MOST ? rounded : undefined;
}
