import { folded } from '../document/words.ts';

/** Sections about the document itself. None of them is a part of the path. */
const ABOUT_ITSELF: readonly RegExp[] = [
  /^(?:the )?(?:licen[sc](?:e|es|ing)|copyright)(?: (?:and|information|info|notice|details)\b.*)?$/,
  /^(?:how (?:to|you can|can i|can you) )?(?:collaborat(?:e|ing|ors?)|contribut(?:e|ing|ions?|ors?)|contributions? (?:welcome|guidelines?|guide))(?: (?:to|and|guidelines?|guide|guid|us|here|this|welcome|rules)\b.*)?$/,
  /^(?:our|special|all|the|code|project|top) (?:contributors?|maintainers?|sponsors?|thanks|supporters|backers)$/,
  /^(?:acknowledge?ments?|thanks(?: to)?|thank you|credits?(?: and .*)?|(?:image )?attributions?|inspirations?|inspired by)$/,
  /^(?:the )?(?:authors?|maintainers?|team|creators?|sponsors?|supporters|backers)$/,
  /^about (?:the )?(?:authors?|me|us|maintainers?|team|this (?:repo|repository|project|list|document))$/,
  /^(?:contacts?(?: (?:me|us|info|information))?|connect(?: with (?:me|us))?|follow (?:me|us).*|get in touch|stay in touch|join (?:the|our|us).*|find me.*|socials?|social links)$/,
  /^(?:support(?: (?:me|my .*|us|this.*|the (?:project|repo|author).*))?|sponsor(?:s|ship|ing)?|donat(?:e|ions?)|funding|buy me a coffee|show your support|give (?:it )?a star.*)$/,
  /^(?:star(?:gazers| history)(?: .*)?|stars|forks|badges|visitors)$/,
  /^(?:code of conduct|change ?log|release notes|whats new|disclaimer|citation|cit(?:e|ing)(?: .*)?|how to cite.*|bibtex|feedback|getting help)$/,
  /^(?:translations?|multi language support|language versions?|available languages|other curricula|our other .*|more from (?:me|us).*)$/,
  /^how (?:to|do i) use(?: (?:this|it|the)\b.*)?$/,
  /^(?:faqs?|frequently asked questions)$/,
];

const CONTENTS = /^(?:(?:table of )?contents?(?: table)?|toc|table of content|index|quick ?links|jump to)$/;
const LEGEND =
  /^(?:legends?|key|(?:progress|status) (?:legend|key|symbols|marks|markers|icons)|meaning of .*|(?:icons?|symbols?|emoji) (?:legend|key|meanings?))$/;

/** Whether a section of this title says something about the document, and nothing that one could learn. */
export function isAboutItself(title: string): boolean {
  const words = folded(title).replace(/^\d+ /, '');
  return LEGEND.test(words) || ABOUT_ITSELF.some((pattern) => pattern.test(words));
}

/** Whether a section of this title lists what else is in the document. */
export function isContents(title: string): boolean {
  return CONTENTS.test(folded(title));
}
