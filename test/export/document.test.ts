import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tickBoxes } from '../../source/export/markdown.ts';

const none = new Set<number>();

it('ticks and unticks boxes, and changes nothing else', () => {
  const document = '# T\r\n- [ ] one\r\n- [✅] two\r\n  1. [X] three\n| [ ] | four |\nlast [ ] line';
  expect(tickBoxes(document, { tick: new Set([2, 5]), untick: new Set([3]) })).toBe(
    '# T\r\n- [x] one\r\n- [ ] two\r\n  1. [X] three\n| [x] | four |\nlast [ ] line',
  );
});

it('leaves a line without a box alone, and brackets that are a link', () => {
  const document = '1. **Saga** — [Article](https://x)\n2. **Mesh** — [Article]\n- plain [1]\n';
  expect(tickBoxes(document, { tick: new Set([1, 2, 3, 9]), untick: none })).toBe(document);
});

it('gives every document back that it is not asked to change', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (document) => {
      expect(tickBoxes(document, { tick: none, untick: none })).toBe(document);
    }),
  );
});
