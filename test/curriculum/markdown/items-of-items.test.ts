import { expect, test } from 'vitest';
import { reading } from './reading.ts';

/** What a document lists, each with its minutes. */
function listed(text: string): readonly string[] {
  return reading(text).path.phases.flatMap(({ resources }) =>
    resources.map(({ title, minutes }) => `${title} ${minutes ?? '-'}`),
  );
}

test('an item that only says how long another takes is a part of that one, before it or after it', () => {
  const parts = (one: string, other: string) =>
    `# Kites\n\n## Day 1\n\n${one}\n${other}\n\n## Day 2\n\n- [Line](l.md)\n`;
  expect(listed(parts('- [Frame](f.md)', '- Time: 2 hours'))).toEqual(['Frame 120', 'Line -']);
  expect(listed(parts('- **Duration:** 90 min', '- [Frame](f.md)'))).toEqual(['Frame 90', 'Line -']);
});

test('a lab and a note belong to the only item of their list, and a lab among several items is one of them', () => {
  expect(listed('# Kites\n\n## Day 1\n\n- [Frame](f.md)\n- Lab: glue two sticks\n- Note: bring glue\n')).toEqual([
    'Frame -',
  ]);
  expect(listed('# Kites\n\n## Day 1\n\n- [Frame](f.md)\n- [Sail](s.md)\n- Lab: glue two sticks\n')).toContain(
    'Lab: glue two sticks -',
  );
});

test('headings of a counted series that say how long each takes are entries, and those with a list are none', () => {
  expect(listed('# Kites\n\n## 1. A sled\n\nTwo sticks. ⏱ 2h\n\n## 2. A delta\n\nFour. ⏱ 3h\n')).toEqual([
    '1. A sled 120',
    '2. A delta 180',
  ]);
  expect(listed('# Kites\n\n## Day 1 (2h)\n\n- [ ] Cut\n\n## Day 2 (3h)\n\n- [ ] Glue\n')).toEqual(['Cut -', 'Glue -']);
});
