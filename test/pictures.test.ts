import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = 'docs/pictures';

describe('the pictures', () => {
  it('are what the program shows today (npm run pictures)', () => {
    const made = mkdtempSync(join(tmpdir(), 'waymark-pictures-'));
    execFileSync(process.execPath, ['scripts/pictures.js', made]);
    expect(readdirSync(FOLDER)).toEqual(readdirSync(made));
    for (const name of readdirSync(made)) {
      expect(readFileSync(join(FOLDER, name), 'utf8'), name).toBe(readFileSync(join(made, name), 'utf8'));
    }
  });

  it('are small enough for a page', () => {
    for (const name of readdirSync(FOLDER)) expect(statSync(join(FOLDER, name)).size, name).toBeLessThan(250_000);
  });

  it('move only for those who want motion', () => {
    const film = readFileSync(join(FOLDER, 'film.svg'), 'utf8');
    const [still = '', moving = ''] = film.split('@media (prefers-reduced-motion:no-preference)');
    expect(still).not.toContain('animation');
    expect(moving).toContain('animation');
  });
});
