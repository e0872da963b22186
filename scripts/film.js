import { sizeOf, textsOf, wrapped } from './svg.js';

/**
 * A picture that shows screens one after the other, for as many seconds as the step of each says, over and over.
 * Who wants no motion, and a viewer that cannot move pictures, have the first one.
 */
export function filmOf(screens, steps) {
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const percent = (seconds) => `${((100 * seconds) / total).toFixed(2)}%`;
  let begin = 0;
  const frames = screens.map((cells, index) => {
    const end = begin + steps[index].seconds;
    const times = `0%{visibility:hidden}${percent(begin)}{visibility:visible}${percent(end)}{visibility:hidden}`;
    begin = end;
    return {
      rule: `@keyframes f${index}{${index === 0 ? times.replace('0%{visibility:hidden}', '') : times}}`,
      moving: `#f${index}{animation:f${index} ${total.toFixed(2)}s step-end infinite}`,
      group: `<g id="f${index}">\n${textsOf(cells).join('\n')}\n</g>`,
    };
  });
  const style = [
    '<style>',
    'g{visibility:hidden}#f0{visibility:visible}',
    '@media (prefers-reduced-motion:no-preference){',
    ...frames.flatMap(({ rule, moving }) => [rule, moving]),
    '}',
    '</style>',
  ];
  return wrapped(sizeOf(screens[0]), [...style, ...frames.map(({ group }) => group)]);
}
