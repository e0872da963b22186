// Stops the clock of a program that is started with `node --require` and this file, at the time that STOPPED_AT names:
// so that a picture of it is the same every day.
const { STOPPED_AT } = process.env;
const at = Date.parse(STOPPED_AT);
if (Number.isNaN(at)) throw new Error(`STOPPED_AT: expected a time, got ${STOPPED_AT}`);

globalThis.Date = class extends Date {
  constructor(...args) {
    super(...(args.length === 0 ? [at] : args));
  }

  static now() {
    return at;
  }
};
