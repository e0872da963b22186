import { describe, expect, it } from 'vitest';
import { nodeOptions } from '../../scripts/torture/program.ts';
import { newLearner } from '../support/run.ts';

/** Lets the program find a system that lacks some calls. */
function lacking(...calls: readonly string[]): Record<string, string> {
  return nodeOptions(`import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
for (const call of ${JSON.stringify(calls)}) {
  fs[call + 'Sync'] = () => { throw Object.assign(new Error(call), { code: 'EPERM' }); };
}
syncBuiltinESMExports();`);
}

describe('on a disk without links and modes', () => {
  const env = lacking('link', 'symlink', 'chmod');

  it('a learner ticks as ever, and `where` says what is not promised', async () => {
    const learner = newLearner({ WAYMARK_DEVICE: 'laptop' });
    expect(await learner.startWith(env, 'done', '1.1')).toMatchObject({ code: 0, stderr: '' });
    expect(await learner.startWith(env, 'done', '1.2')).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await learner.startWith(env, 'where');
    expect(stdout.match(/^limit {5}no [^:]+/gm)).toEqual([
      'limit     no file modes',
      'limit     no hard links',
      'limit     no symbolic links',
    ]);
    const { limits } = JSON.parse((await learner.startWith(env, 'where', '--json')).stdout);
    expect(limits).toHaveLength(3);
    expect((await learner.start('where')).stdout).not.toContain('limit');
  });
});
