import { shellNamed } from './completion.ts';
import { PROMPT, SETTINGS } from './quick/settings.ts';
import type { Run } from './shared/command.ts';
import { PROMPTING, type PromptingShell } from './verbs.ts';

/** `waymark prompt`: what to put where to have the glance before the eyes. */
export const prompt: Run = async ({ input, io }) => {
  io.print(promptScript(shellNamed(input[0] ?? '', PROMPTING), io.process.platform));
  return 0;
};

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

/**
 * How a shell reads the line that `store/cache/line.ts` describes, with nothing but what is built in: it starts no
 * process, and takes nothing that it reads for more than text. `waymark_line` is what is shown.
 */

/** What changes the order in which a line is read, or breaks it, as the bytes that bash and zsh know it by: U+2028 to 202E, 2066 to 2069. */
const REORDERING = [
  ...['a8', 'a9', 'aa', 'ab', 'ac', 'ad', 'ae'].map((last) => `\\xe2\\x80\\x${last}`),
  ...['a6', 'a7', 'a8', 'a9'].map((last) => `\\xe2\\x81\\x${last}`),
];

/** For bash and zsh. Its argument is the home. */
const KEPT_IN_SH = `\
__waymark_kept() {
  local home=$1 file=$1/local/shell/line settings line copy source
  case $home in /*) ;; *) return 1 ;; esac
  [ -f "$file" ] && [ -r "$file" ] || return 1
  {
    IFS= read -r settings && IFS= read -r line && IFS= read -r copy || return 1
    [ "$settings" = "${SETTINGS.map((name) => `\${${name}-}`).join('|')}" ] || return 1
    [ -n "$line" ] && [ "$line" = "$copy" ] || return 1
    case $line in *[[:cntrl:]]*${REORDERING.map((bytes) => ` | *$'${bytes}'*`).join('')}) return 1 ;; esac
    while IFS= read -r source; do
      if [ "$source" = end ]; then waymark_line=$line; return 0; fi
      case $source in /*) ;; *) source=$home/$source ;; esac
      [ -e "$source" ] && [ "$file" -nt "$source" ] || return 1
    done
    return 1
  } 2>/dev/null <"$file"
}`;

/** For fish. Its argument is the home. */
const KEPT_IN_FISH = `\
function __waymark_kept --argument-names home
    set -l file $home/local/shell/line
    string match -q -- '/*' "$home"; or return 1
    test -f "$file"; and test -r "$file"; and read -z -l text <"$file"; or return 1
    set -l lines (string split -- \\n "$text")
    set -l settings "${SETTINGS.map((name) => `$${name}`).join('|')}"
    test "$lines[1]" = "$settings"; and test -n "$lines[2]"; and test "$lines[2]" = "$lines[3]"; or return 1
    string match -qr -- '[\\p{Cc}\\x{2028}-\\x{202e}\\x{2066}-\\x{2069}]' "$lines[2]"; and return 1
    for source in $lines[4..-1]
        if test "$source" = end
            set -g waymark_line $lines[2]
            return 0
        end
        string match -q -- '/*' "$source"; or set source $home/$source
        test -e "$source"; and test "$file" -nt "$source"; or return 1
    end
    return 1
end`;

/** Where data is without WAYMARK_HOME, as `store/locations.ts` has it: an expression for bash and zsh. */
function dataInSh(platform: NodeJS.Platform): string {
  return platform === 'darwin' ? `\${HOME-}/Library/Application Support` : `\${XDG_DATA_HOME:-\${HOME-}/.local/share}`;
}

/** The same for fish: a command that sets `data`. */
function dataInFish(platform: NodeJS.Platform): string {
  return platform === 'darwin'
    ? 'set -l data "$HOME/Library/Application Support"'
    : 'set -l data "$XDG_DATA_HOME"; test -n "$data"; or set data "$HOME/.local/share"';
}
