/**
 * Time zones that are always the same time away from UTC, by their minutes east of it. All full hours have a name that
 * says so; of the rest each has a place that keeps that time all year.
 */
const PLACES: Readonly<Record<number, string>> = {
  [-570]: 'Pacific/Marquesas',
  210: 'Asia/Tehran',
  270: 'Asia/Kabul',
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
  525: 'Australia/Eucla',
  570: 'Australia/Darwin',
};

const ABBREVIATION = '(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)';
const POSIX = new RegExp(`^:?${ABBREVIATION}([+-]?)(\\d{1,2})(?::?(\\d{2}))?(${ABBREVIATION}.*)?$`);
/** These are in every list of time zones, rules and all. */
const AMERICAN = /^(EST5EDT|CST6CDT|MST7MDT|PST8PDT)(,|$)/;

/**
 * What TZ must be for JavaScript, which knows time zones by their names, to be the time zone that POSIX means by it:
 * `<+0530>-5:30` counts the hours that are missing to UTC.
 * @returns the same where there is nothing to do; nothing where it is a time zone that cannot be said by a name
 */
export function zoneFor(tz: string): string | undefined {
  const [, american] = AMERICAN.exec(tz) ?? [];
  if (american !== undefined) return american;
  const file = /^:?\/.*\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(tz)?.[1];
  if (file !== undefined) return file;
  const [, sign, hours, minutes = '0', summer] = POSIX.exec(tz) ?? [];
  if (hours === undefined) return tz;
  if (summer !== undefined) return undefined;
  const east = (sign === '-' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
  if (east % 60 !== 0) return PLACES[east];
  const away = Math.abs(east) / 60;
  // These names, too, count what is missing to UTC.
  return away === 0 ? 'UTC' : away > 14 ? undefined : `Etc/GMT${east > 0 ? '-' : '+'}${away}`;
}

/**
 * Lets dates be told in the time zone that TZ means.
 * @returns what to tell the learner where that cannot be
 */
export function settleTimeZone(env: NodeJS.ProcessEnv): string | undefined {
  const { TZ } = env;
  if (!TZ) return undefined;
  const zone = zoneFor(TZ);
  if (zone === undefined)
    return `TZ=${TZ} is not understood, so dates are told in UTC; name a place, such as Europe/Paris`;
  if (zone !== TZ) env['TZ'] = zone;
  return undefined;
}
