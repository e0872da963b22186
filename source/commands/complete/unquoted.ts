const QUOTED = /'([^']*)'?|"((?:\\.|[^"\\])*)"?|\\(.)|([^'"\\]+)/gs;

/** A word of a command line as a shell would take it, but for what it would compute: without quotes and backslashes. */
export function unquoted(word: string): string {
  return word.replace(QUOTED, (_, single?: string, double?: string, escaped?: string, plain?: string) => {
    return single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '';
  });
}
