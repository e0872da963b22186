import { type Disk, type Handle, type Looking, realDisk } from '../../../source/store/disk/disk.ts';
import { systemError } from '../../../source/store/disk/system-error.ts';

/** `path` is the first argument, '' for calls on an open file. */
const LOOKING: readonly string[] = [
  ...(['readFile', 'readdir', 'stat', 'lstat', 'readlink', 'realpath'] satisfies (keyof Looking)[]),
];

export type Call = { readonly name: string; readonly path: string; readonly number: number };

/** The real disk, on which a call fails with the code that `fail` answers for it. */
export function failingDisk(fail: (call: Call) => string | undefined): Disk {
  let number = 0;
  function wrap<T extends object>(target: T, prefix: string): T {
    return new Proxy(target, {
      get(_, name: string) {
        const original = Reflect.get(target, name);
        if (typeof original !== 'function') return original;
        const codeFor = (values: unknown[]) => {
          number++;
          return fail({ name: prefix + name, path: typeof values[0] === 'string' ? values[0] : '', number });
        };
        if (LOOKING.includes(prefix + name)) {
          return (...values: unknown[]) => {
            const code = codeFor(values);
            if (code !== undefined) throw systemError(code);
            return original.apply(target, values);
          };
        }
        return async (...values: unknown[]) => {
          const code = codeFor(values);
          // Of a file whose closing fails, the system lets go nevertheless.
          if (code !== undefined && name === 'close') await original.apply(target, values);
          if (code !== undefined) throw systemError(code);
          const result = await original.apply(target, values);
          return name === 'open' ? wrap(result as Handle, 'handle.') : result;
        };
      },
    });
  }
  return wrap({ ...realDisk }, '');
}

/** The real disk without what some systems lack. */
export function diskWithout(...names: (keyof Disk)[]): Disk {
  return failingDisk(({ name }) => (names.some((missing) => missing === name) ? 'EPERM' : undefined));
}

/** The real disk, telling of each call. */
export function watchedDisk(told: (call: Call) => void): Disk {
  return failingDisk((call) => void told(call));
}
