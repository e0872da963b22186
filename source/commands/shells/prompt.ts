import type { PromptingShell } from './names.ts';
export function promptScript(_shell: PromptingShell, _platform: NodeJS.Platform): string {
  return '';
}
