/** Sets the time zone where the learner is, for what is done after it. */
export function inZone(zone: string): void {
  process.env['TZ'] = zone;
}
