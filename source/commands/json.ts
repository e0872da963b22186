/** What JSON leaves as it is although a terminal may take it for a command: DEL, C1 controls, marks that reorder text. */
const UNSAFE = /[\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** `value` as JSON in one line. All that is not to be trusted on a terminal is escaped; to a program it is the same. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (unsafe) => {
    return `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
