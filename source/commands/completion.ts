import { quoted } from '../curriculum/problem.ts';
import { Failure } from '../failure.ts';
import { nearest } from '../text/nearest.ts';
import type { Run } from './shared/command.ts';
import { COMPLETING, type CompletingShell } from './verbs.ts';

/** `waymark completion`: what a shell has to read to complete Waymark's words. */
export const completion: Run = async ({ input, io }) => {
  io.print(completionScript(shellNamed(input[0] ?? '', COMPLETING)));
  return 0;
};

/**
 * The one of these shells that a word names.
 * @throws Failure (exit code 2) when it is none, with the nearest, or with all of them
 */
export function shellNamed<Shell extends string>(word: string, shells: readonly Shell[]): Shell {
  const found = shells.find((shell) => shell === word);
  if (found !== undefined) return found;
  const near = nearest(word, shells);
  const hint = near === undefined ? `there are ${shells.join(', ')}` : `did you mean ${near}?`;
  throw new Failure(`no shell is called ${quoted(word)}; ${hint}`, 2);
}

/**
 * What a shell has to read to complete Waymark's words. It asks `waymark complete` (`line/complete.ts`), shows the words
 * and what is said about them, and knows nothing about Waymark itself. What it is told it never evaluates.
 */
function completionScript(shell: CompletingShell): string {
  return SCRIPTS[shell];
}

const SCRIPTS: Readonly<Record<CompletingShell, string>> = {
  bash: `\
# Completes waymark's words in bash. Put this line into ~/.bashrc:  eval "$(waymark completion bash)"
_waymark() {
  local word about
  COMPREPLY=()
  while IFS=$'\\t' read -r word about; do
    case $word in
      :files) compopt -o default ;;
      :folders) compopt -o dirnames ;;
      *) COMPREPLY+=("$word") ;;
    esac
  done < <(waymark complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o nosort -F _waymark waymark 2>/dev/null || complete -F _waymark waymark`,

  zsh: `\
#compdef waymark
# Completes waymark's words in zsh. Put this line into ~/.zshrc, below compinit:  eval "$(waymark completion zsh)"
_waymark() {
  local line word about
  local -a found
  while IFS= read -r line; do
    word=\${line%%$'\\t'*} about=\${line#*$'\\t'}
    case $word in
      :files) compset -P '--*='; _files ;;
      :folders) compset -P '--*='; _files -/ ;;
      *) found+=("\${word//:/\\\\:}:\${about//\\\\/\\\\\\\\}") ;;
    esac
  done < <(waymark complete "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( $#found )) && _describe -V waymark found
}
if [ "$funcstack[1]" = _waymark ]; then _waymark "$@"; else compdef _waymark waymark; fi`,

  fish: `\
# Completes waymark's words in fish. Put this line into ~/.config/fish/config.fish:  waymark completion fish | source
function __waymark_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    for line in (waymark complete $words[2..-1] "$word" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$word"
            case :folders
                __fish_complete_directories "$word" ''
            case '*'
                printf '%s\\n' "$line"
        end
    end
end
complete -c waymark -f -k -a '(__waymark_complete)'`,
};
