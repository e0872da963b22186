import { TONES, type Tone } from '../../source/dashboard/view/theme.ts';

/** The colours of a terminal's theme: text and background, and of the sixteen those that the dashboard uses. */
type Theme = {
  readonly name: string;
  readonly text: string;
  readonly ground: string;
  readonly green: string;
  readonly red: string;
  readonly magenta: string;
};

/** xterm's own colours on white and on black, Solarized Light, Dracula: as their authors publish them. */
export const THEMES: readonly Theme[] = [
  { name: 'white', text: '#000000', ground: '#ffffff', green: '#00cd00', red: '#cd0000', magenta: '#cd00cd' },
  { name: 'Solarized Light', text: '#657b83', ground: '#fdf6e3', green: '#859900', red: '#dc322f', magenta: '#d33682' },
  { name: 'black', text: '#e5e5e5', ground: '#000000', green: '#00cd00', red: '#cd0000', magenta: '#cd00cd' },
  { name: 'Dracula', text: '#f8f8f2', ground: '#282a36', green: '#50fa7b', red: '#ff5555', magenta: '#ff79c6' },
];

/** How much of its colour dim text keeps: terminals take between a half and two thirds. */
const DIM = 0.6;

/** Tones of texts that are read; the others are for marks, bars, lines, and what stands back. */
export const READ: readonly Tone[] = ['plain', 'strong', 'key', 'link', 'hit', 'chosen', 'chosenTitle'];

export type Contrast = { readonly tone: Tone; readonly isRead: boolean; readonly ratios: readonly number[] };

/** The contrast of every tone on every theme, as WCAG reckons it: from 1, the same, to 21, black on white. */
export function contrasts(): readonly Contrast[] {
  return (Object.keys(TONES) as Tone[]).map((tone) => ({
    tone,
    isRead: READ.includes(tone),
    ratios: THEMES.map((theme) => contrastOf(tone, theme)),
  }));
}

function contrastOf(tone: Tone, theme: Theme): number {
  const looks: Readonly<Record<string, unknown>> = TONES[tone];
  const colour = looks['color'] === undefined ? theme.text : theme[looks['color'] as 'green' | 'red' | 'magenta'];
  // Inverse text has the same contrast as what it inverts.
  return contrast(looks['dimColor'] ? mixed(colour, theme.ground) : colour, theme.ground);
}

/** The same as a table of text. */
export function contrastTable(all: readonly Contrast[]): string {
  const head = ['tone', 'for', ...THEMES.map(({ name }) => name)];
  const rows = all.map(({ tone, isRead, ratios }) => [
    ...[tone, isRead ? 'text' : 'shapes'],
    ...ratios.map((ratio) => ratio.toFixed(1)),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function mixed(colour: string, ground: string): string {
  const [one, other] = [channels(colour), channels(ground)];
  const hex = one.map((value, at) => Math.round(value * DIM + (other[at] ?? 0) * (1 - DIM)));
  return `#${hex.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
