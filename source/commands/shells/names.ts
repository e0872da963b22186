/** The shells that words are completed in. */
export const COMPLETING = ['bash', 'zsh', 'fish'] as const;
/** What the glance can be shown in. */
export const PROMPTING = [...COMPLETING, 'starship', 'tmux'] as const;

export type CompletingShell = (typeof COMPLETING)[number];
export type PromptingShell = (typeof PROMPTING)[number];
