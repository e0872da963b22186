/** The variables of the environment that count, and what each does: the manual's list. */
export const ENVIRONMENT: Readonly<Record<string, string>> = {
  WAYMARK_HOME: 'the folder that keeps your progress, in place of the data folder of the system',
  WAYMARK_PATH: 'the path that every verb is about, unless --path or an operand names another',
  WAYMARK_DEVICE: 'the name of this machine in the journal, in place of the one made from the name of the host',
  WAYMARK_ASCII: 'plain ASCII characters only; 0 asks for Unicode',
  WAYMARK_PLAIN: 'words alone, to be read aloud; 0 asks for the usual',
  INK_SCREEN_READER: 'true is the same as WAYMARK_PLAIN=1, and known to other programs, too',
  NO_COLOR: 'no colour, whatever it is set to',
  FORCE_COLOR: 'colour also where there is no terminal; 0 for none',
  VISUAL: 'the editor for notes',
  EDITOR: 'the editor for notes where VISUAL is not set',
  BROWSER: 'the command that opens links; %s in it stands for the address',
  TERM: 'dumb asks for words alone, linux for ASCII',
  LC_ALL: 'the locale: with UTF-8 in its name it asks for Unicode, otherwise for ASCII',
  LC_CTYPE: 'the locale where LC_ALL is not set',
  LANG: 'the locale where neither of them is set',
  TZ: 'the time zone in which dates and times are told',
};
