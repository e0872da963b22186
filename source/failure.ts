/** Exit codes of the program: 0 yes, 1 no or failed, 2 used wrongly, 130 stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;

/**
 * Something that went wrong in a way a user can understand: its message is one line that names the place,
 * says what is wrong and what to do. Anything else that is thrown is a bug.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: ExitCode;
  readonly choices: readonly string[];

  /**
   * @param exitCode 1 when something failed, 2 when the program was given something wrong.
   * @param choices what the user can choose from, to be shown below the message, one a line
   */
  constructor(message: string, exitCode: ExitCode = 1, choices: readonly string[] = []) {
    super(message);
    this.exitCode = exitCode;
    this.choices = choices;
  }
}
