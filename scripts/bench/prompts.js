// How long a shell takes to find the line that it shows above its prompt.
import { execFileSync } from 'node:child_process';

const MANY = 100;

/** The time that a prompt of bash takes, in ms. There is no program to be found, so that it takes none. */
export function prompts(cli, env) {
  const script = execFileSync(process.execPath, [cli, 'prompt', 'bash'], { env, encoding: 'utf8' });
  const loop = `
    PATH= begin=$EPOCHREALTIME
    for ((at = 0; at < ${MANY}; at++)); do __waymark_prompt; done
    echo "$begin $EPOCHREALTIME $waymark_line"`;
  const said = execFileSync('bash', ['-c', script + loop], { env, encoding: 'utf8' });
  const [begin, end, ...line] = said.trim().split(' ');
  if (line.length === 0) throw new Error('no line is kept for the prompt');
  return ((end - begin) * 1000) / MANY;
}
