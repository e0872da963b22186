import { folded } from '../../text/searchable.ts';

/**
 * What the events call a question that they have not met before: 14 hexadecimal digits, the same on every device.
 * @param isTaken whether another question has that already, as one that was once worded like this has
 */
export function questionId(item: string, question: string, isTaken: (id: string) => boolean): string {
  const text = `${item}\n${folded(question)}`;
  for (let number = 1; ; number += 1) {
    const id = hashOf(number === 1 ? text : `${text}\n${number}`);
    if (!isTaken(id)) return id;
  }
}

/** 53 bits ("cyrb53"): what is to be told apart are the questions of one path, and nobody gains from making two alike. */
function hashOf(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(16).padStart(14, '0');
}
