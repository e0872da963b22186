import type { Link } from '../../curriculum/types.ts';
import type { PhaseProgress, Progress, ResourceProgress } from '../../progress/progress.ts';
import { aboutLink } from '../../progress/wording.ts';
import type { Charset } from '../../text/charset.ts';
import { cut, wrap } from '../../text/width.ts';
import type { TextLine } from './line.ts';

/** A heading and its texts, indented, and a blank line. Nothing at all when there is no text. */
export function section(title: string, texts: readonly string[], width: number): readonly TextLine[] {
  const lines = texts.filter((text) => text !== '').flatMap((text) => wrap(text, width - 2));
  return headed(
    title,
    lines.map((text) => [{ text: `  ${text}` }]),
  );
}

/** A heading, lines that are made already, and a blank line. */
export function headed(title: string, lines: readonly TextLine[]): readonly TextLine[] {
  return lines.length === 0 ? [] : [[{ text: title, tone: 'strong' }], ...lines, []];
}

/** A link in words: what it is and who it is by, and below that its address. */
export function linkLines(link: Link, width: number, charset: Charset): readonly TextLine[] {
  const { separator } = charset;
  const about = aboutLink(link).join(` ${separator} `);
  const words = about === '' ? [] : wrap(about, width - 2);
  return [...words.map((text): TextLine => [{ text: `  ${text}` }]), ...addressLines(link.url, width - 2, charset)];
}

/** An address: in short where the terminal makes a link of it, else all of it. */
function addressLines(url: string, cells: number, { links, ellipsis }: Charset): readonly TextLine[] {
  if (!links || !/^https?:\/\//.test(url))
    return addressIn(url, cells).map((text): TextLine => [{ text: '  ' }, { text, tone: 'link' }]);
  const short = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return [[{ text: '  ' }, { text: cut(short, cells, ellipsis), tone: 'link', link: url }]];
}

/** An address in lines, broken where one of its parts ends, as long as that does. */
export function addressIn(url: string, cells: number): readonly string[] {
  const lines = [''];
  for (const part of url.match(/[^/?&#=-]*[/?&#=-]*/g) ?? []) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + part.length > cells) lines.push(part);
    else lines[lines.length - 1] = last + part;
  }
  return lines.flatMap((line) => wrap(line, cells));
}

/** What a resource depends on, each with its mark and its state in a word. */
export function dependencyLines(
  own: ResourceProgress,
  { phases, resources }: Progress,
  width: number,
  charset: Charset,
): readonly TextLine[] {
  const phase = phases.find(({ phase }) => phase.resources.includes(own.resource));
  const ids = new Set([...(phase?.phase.dependencies ?? []), ...own.resource.dependencies]);
  const onPhases = phases.filter(({ phase }) => ids.has(phase.id)).map(phaseInWords);
  const onResources = resources
    .filter(({ resource }) => ids.has(resource.id))
    .map(({ number, resource, state }) => ({ state, text: `${number} ${resource.title}: ${state}` }));
  return [...onPhases, ...onResources].flatMap(({ state, text }) => {
    const [first = '', ...rest] = wrap(text, width - 4);
    const tone = state === 'done' ? ('done' as const) : ('quiet' as const);
    return [
      [{ text: `  ${charset.marks[state]} `, tone }, { text: first }],
      ...rest.map((line) => [{ text: `    ${line}` }]),
    ];
  });
}

function phaseInWords({ number, phase, state, totals }: PhaseProgress) {
  const left = totals.left > 0 && totals.done > 0 ? `, ${totals.done} of ${totals.total} done` : '';
  return { state, text: `Phase ${number} ${phase.title}: ${state}${left}` };
}
