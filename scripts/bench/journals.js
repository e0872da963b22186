// What is measured with, besides: a long journal in many files, and a library of many paths.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ITEMS = ['service-discovery', 'sidecar-pattern', 'circuit-breaker-pattern', 'saga-pattern', 'bulkhead-pattern'];

/** Writes a home in which so many things were done on the built-in path, in so many monthly files. */
export function longHome(home, events, files) {
  mkdirSync(join(home, 'local'), { recursive: true });
  mkdirSync(join(home, 'journal/laptop'), { recursive: true });
  writeFileSync(join(home, 'local/device'), 'laptop\n');
  const perFile = Math.ceil(events / files);
  for (let file = 0; file < files; file++) {
    const lines = Array.from({ length: Math.min(perFile, events - file * perFile) }, (_, place) => {
      const number = file * perFile + place;
      const at = new Date(Date.UTC(2014, file, 1) + place * 60_000).toISOString();
      const type = number % 7 === 0 ? 'reopened' : 'done';
      const item = ITEMS[number % ITEMS.length];
      return JSON.stringify({ id: String(number).padStart(20, '0'), at, path: 'microservices', item, type });
    });
    const month = new Date(Date.UTC(2014, file, 1)).toISOString().slice(0, 7);
    const text = `{"version":1,"device":"laptop","events":[\n${lines.join(',\n')}\n]}\n`;
    writeFileSync(join(home, `journal/laptop/${month}.json`), text);
  }
}

/** Writes a folder of documents, each of them a path of seven resources. */
export function manyDocuments(folder, paths) {
  for (let number = 0; number < paths; number++) {
    const lessons = Array.from({ length: 7 }, (_, place) => {
      return `- [ ] [Lesson ${place + 1} of ${number}](https://example.org/${number}/${place}) (30 min)`;
    });
    const place = join(folder, `part-${number % 20}`);
    mkdirSync(place, { recursive: true });
    const text = `# Topic number ${number}\n\n## One\n\n${lessons.join('\n')}\n`;
    writeFileSync(join(place, `topic-${number}.md`), text);
  }
}
