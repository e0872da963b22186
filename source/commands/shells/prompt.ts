import { dataInFish, dataInSh, KEPT_IN_FISH, KEPT_IN_SH } from './kept.ts';
import type { PromptingShell } from './names.ts';
import { PROMPT } from './settings.ts';

/** What to put where, so that the glance is before the eyes. */
export function promptScript(shell: PromptingShell, platform: NodeJS.Platform): string {
  return SCRIPTS[shell](platform);
}

const HOW = `\
# No process is started for a prompt: the shell reads one line from a file. Only when something has changed since that
# was written, \`waymark status --short\` is asked, which writes it anew. The line is in $waymark_line, to use elsewhere.`;

const SCRIPTS: Readonly<Record<PromptingShell, (platform: NodeJS.Platform) => string>> = {
  bash: (platform) => `\
# Where you are, above the prompt of bash. Put this line at the end of ~/.bashrc:  eval "$(waymark prompt bash)"
${HOW}
${KEPT_IN_SH}
__waymark_prompt() {
  local code=$?
  waymark_line=
  __waymark_kept "\${WAYMARK_HOME:-${dataInSh(platform)}/waymark}" ||
    { command -v waymark >/dev/null && waymark_line=$(${PROMPT}=1 waymark status --short 2>/dev/null); } || waymark_line=
  return "$code"
}
case \${PROMPT_COMMAND-} in
  *__waymark_prompt*) ;;
  *)
    PROMPT_COMMAND="__waymark_prompt\${PROMPT_COMMAND:+; $PROMPT_COMMAND}"
    PS1='\${waymark_line:+$waymark_line\\n}'\${PS1-}
    ;;
esac`,

  zsh: (platform) => `\
# Where you are, above the prompt of zsh. Put this line at the end of ~/.zshrc:  eval "$(waymark prompt zsh)"
${HOW}
# In a prompt of your own it is %9v, which shows whatever is in it as text.
${KEPT_IN_SH}
__waymark_prompt() {
  emulate -L zsh
  waymark_line=
  __waymark_kept "\${WAYMARK_HOME:-${dataInSh(platform)}/waymark}" ||
    { command -v waymark >/dev/null && waymark_line=$(${PROMPT}=1 waymark status --short 2>/dev/null) } || waymark_line=
  psvar[9]=$waymark_line
}
autoload -Uz add-zsh-hook
add-zsh-hook precmd __waymark_prompt
case \${PROMPT-} in
  *%9v*) ;;
  *) PROMPT='%(9V.%9v'$'\\n''.)'\${PROMPT-} ;;
esac`,

  fish: (platform) => `\
# Where you are, above the prompt of fish. Put this line into ~/.config/fish/config.fish:  waymark prompt fish | source
${HOW}
${KEPT_IN_FISH}
function __waymark_prompt --on-event fish_prompt
    set -g waymark_line
    ${dataInFish(platform)}
    set -l home "$WAYMARK_HOME"; test -n "$home"; or set home "$data/waymark"
    if not __waymark_kept $home; and type -q waymark
        set -g waymark_line (${PROMPT}=1 waymark status --short 2>/dev/null)
    end
    test -n "$waymark_line"; and printf '%s\\n' "$waymark_line"
end`,

  starship: () => `\
# Where you are, in the prompt that starship draws. Put this into ~/.config/starship.toml:
[custom.waymark]
command = "waymark status --short"
when = "command -v waymark"
shell = ["sh"]
format = "[$output]($style) "
style = "cyan"`,

  tmux: () => `\
# Where you are, in the status line of tmux. Put this into ~/.tmux.conf; sed keeps a # in a title from being a style.
set -g status-right-length 80
set -g status-right "#(waymark status --short | sed 's/#/&&/g') "`,
};
