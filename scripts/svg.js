const CELL = { width: 8.43, height: 18 };
const PADDING = 12;
const FONT_SIZE = 14;
const BACKGROUND = '#1e1e2e';
const FOREGROUND = '#cdd6f4';
/** A terminal's 16 colours, in a well-known dark theme (Catppuccin Mocha). */
const COLOURS = [
  ...['#45475a', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#bac2de'],
  ...['#585b70', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#a6adc8'],
];

/** A picture of a terminal's cells. */
export function svgOf(rows) {
  return wrapped(sizeOf(rows), textsOf(rows));
}

/** The size of a picture of a terminal's cells, in pixels. */
export function sizeOf(rows) {
  return {
    width: Math.round(Math.max(...rows.map((row) => row.length)) * CELL.width + 2 * PADDING),
    height: rows.length * CELL.height + 2 * PADDING,
  };
}

/** The texts of a picture. Runs of cells that look alike are one, so that they can be searched and copied. */
export function textsOf(rows) {
  return rows.flatMap((row, index) => runsOf(row).map((run) => textOf(run, index)));
}

/** A picture of a size with a background of its own, so that it can be read on light pages and on dark ones. */
export function wrapped({ width, height }, content) {
  const font = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${font}" font-size="${FONT_SIZE}">`,
    `<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>`,
    ...content,
    '</svg>',
    '',
  ].join('\n');
}

function runsOf(row) {
  const runs = [];
  row.forEach((cell, column) => {
    const look = [cell.bold, cell.dim, cell.inverse, cell.underline, cell.colour].join();
    const last = runs.at(-1);
    if (last?.look === look) last.cells.push(cell);
    else runs.push({ look, column, cells: [cell] });
  });
  return runs.filter(({ cells }) => cells.some(({ text, inverse }) => text.trim() !== '' || inverse));
}

function textOf({ column, cells }, row) {
  const [{ bold, dim, inverse, underline, colour }] = cells;
  const text = cells.map(({ text, width }) => (width === 0 ? '' : text || ' ')).join('');
  const leading = text.length - text.trimStart().length;
  const x = (PADDING + (column + leading) * CELL.width).toFixed(2);
  const y = PADDING + row * CELL.height + FONT_SIZE;
  const length = (text.trim().length * CELL.width).toFixed(2);
  const looks = [
    `fill="${inverse ? BACKGROUND : colour === undefined ? FOREGROUND : COLOURS[colour]}"`,
    bold && 'font-weight="bold"',
    dim && 'opacity="0.6"',
    underline && 'text-decoration="underline"',
  ].filter(Boolean);
  const ground = inverse ? groundOf(column, cells.length, row) : '';
  if (text.trim() === '') return ground;
  return `${ground}<text x="${x}" y="${y}" textLength="${length}" xml:space="preserve" ${looks.join(' ')}>${escaped(text.trim())}</text>`;
}

/** What is behind text that is inverse. */
function groundOf(column, cells, row) {
  const x = (PADDING + column * CELL.width).toFixed(2);
  const width = (cells * CELL.width).toFixed(2);
  return `<rect x="${x}" y="${PADDING + row * CELL.height}" width="${width}" height="${CELL.height}" fill="${FOREGROUND}"/>`;
}

function escaped(text) {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]);
}
