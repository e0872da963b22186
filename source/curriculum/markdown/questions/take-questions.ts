import {
  type Block,
  bodyOf,
  type Heading,
  headOf,
  type List,
  type ListItem,
  type Paragraph,
} from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { richOf } from '../document/inline.ts';
import { boxOf } from '../document/marks.ts';
import { folded, headingFrom } from '../document/words.ts';
import { isAboutItself } from '../roles/headings.ts';
import { answerIn, answerText, closingOf, isToStudy, leads, withoutSummaries } from './answers.ts';
import * as signs from './signs.ts';

/** A question that a document asks, and where. */
export type Taken = {
  readonly line: number;
  readonly question: string;
  /** '' where there is none. */
  readonly answer: string;
  /** The lines of the headings and list items that it stands below, the outermost first. */
  readonly around: readonly number[];
  /** The heading that it stands below, in words, and the line of that; 0 where there is none. */
  readonly heading: string;
  readonly below: number;
};

/** A document's questions, and its other blocks. */
type Taking = { readonly questions: readonly Taken[]; readonly blocks: readonly Block[] };

/** Where the blocks stand that are looked through. */
type Around = {
  readonly lines: readonly number[];
  readonly heading: string;
  readonly below: number;
  /** What the nearest heading, or a label, says of lists below it. */
  readonly quiz: 'quiz' | 'perhaps' | undefined;
};

/** A heading above. Below "Quiz", "Part 1" is part of it. */
type Above = Heading & { readonly title: string; readonly quiz: Around['quiz'] };

type Growing = { -readonly [Key in keyof Taken]: Taken[Key] };

/**
 * Takes the questions out of a document: `Q:` and `A:`, `question :: answer`, what is unfolded below a question, headings
 * that ask and are answered, and the lists below a heading such as "Knowledge check". Nothing that leads somewhere to
 * study is taken.
 * @param studied headings, folded, of which a person has said that what stands below is to be studied
 */
export function takeQuestions(document: Document, studied: ReadonlySet<string> = new Set()): Taking {
  const taker = new Taker(document, studied);
  const blocks = taker.takeFlat(document.blocks);
  return { questions: taker.questions, blocks };
}

class Taker {
  readonly questions: Growing[] = [];
  readonly #document: Document;
  readonly #studied: ReadonlySet<string>;
  /** The question that stands right above, and has no answer yet. */
  #waiting: Growing | undefined;

  constructor(document: Document, studied: ReadonlySet<string>) {
    this.#document = document;
    this.#studied = studied;
  }

  /** The blocks of a document that are left, headings among them. */
  takeFlat(blocks: readonly Block[]): Block[] {
    const left: Block[] = [];
    const headings: Above[] = [];
    let run: Block[] = [];
    const endRun = () => {
      left.push(...this.#take(run, aroundIn(headings)));
      run = [];
    };
    for (let index = 0; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block?.type !== 'heading') {
        if (block !== undefined) run.push(block);
        continue;
      }
      endRun();
      this.#waiting = undefined;
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
      const title = this.#words(block.text);
      const end = this.#endOfAnswer(blocks, index, title, headings);
      if (end > index) {
        const answer = answerIn(blocks.slice(index + 1, end), this.#document);
        this.#add(block.line, block.text, aroundIn(headings), answer);
        index = end - 1;
        continue;
      }
      const isStudied = this.#studied.has(folded(headingFrom(title)));
      const quiz = isStudied ? undefined : (signs.quizIn(headingFrom(title)) ?? headings.at(-1)?.quiz);
      headings.push({ ...block, title, quiz });
      left.push(block);
    }
    endRun();
    return left;
  }

  /** The place behind the answer to a heading that asks; that of the heading where it is no question, or has no answer. */
  #endOfAnswer(blocks: readonly Block[], index: number, title: string, above: readonly { title: string }[]): number {
    const block = blocks[index];
    if (block?.type !== 'heading' || block.level === 1 || !signs.asksToLearn(title)) return index;
    if (this.#studied.has(folded(headingFrom(title)))) return index;
    if (above.some(({ title }) => isAboutItself(title)) || leads(block.text, this.#document)) return index;
    let end = index + 1;
    while (end < blocks.length && blocks[end]?.type !== 'heading') end += 1;
    const next = blocks[end];
    if (next?.type === 'heading' && next.level > block.level) return index;
    const answer = blocks.slice(index + 1, end);
    const isAnswered = answer.some(({ type }) => type === 'paragraph' || type === 'other' || type === 'quote');
    return isAnswered && !isToStudy(answer, this.#document) && !this.#hasSigns(answer) ? end : index;
  }

  /** What is left of blocks that have no headings of their own. */
  #take(blocks: readonly Block[], around: Around): Block[] {
    const left: Block[] = [];
    let here = around;
    for (let index = 0; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block === undefined) break;
      switch (block.type) {
        case 'paragraph': {
          const quiz = this.#label(block);
          if (quiz !== undefined) here = { ...around, quiz };
          const rest = this.#takeParagraph(block, here);
          if (rest !== undefined) left.push(rest);
          break;
        }
        case 'list': {
          const rest = this.#takeList(block, here);
          if (rest !== undefined) left.push(rest);
          break;
        }
        case 'quote': {
          const rest = this.#take(block.blocks, here);
          if (rest.length > 0) left.push({ ...block, blocks: rest });
          break;
        }
        case 'summary': {
          const end = closingOf(blocks, index);
          if (this.#takeUnfolded(block.text, block.line, blocks.slice(index + 1, end), here)) index = end;
          else left.push(block);
          break;
        }
        default:
          this.#waiting = undefined;
          left.push(block);
      }
    }
    return left;
  }

  /** The lines of a paragraph that ask and answer nothing. */
  #takeParagraph(block: Paragraph, around: Around): Paragraph | undefined {
    // Most paragraphs hold no sign of any kind.
    const hasSigns = around.quiz === 'quiz' || /[:：]|\bq\d/i.test(block.text);
    if (!hasSigns || signs.holdsEntry(block.text)) {
      this.#waiting = undefined;
      return block;
    }
    const rest: string[] = [];
    let own: Growing | undefined;
    let isAnswer = false;
    for (const [index, text] of block.text.split('\n').entries()) {
      const asked = signs.behindQuestionSign(text);
      const answered = signs.behindAnswerSign(text);
      const sides = signs.twoSides(text);
      if (asked !== undefined) {
        own = this.#add(block.line + index, asked, around);
        isAnswer = false;
      } else if (answered !== undefined && (own ?? this.#waiting) !== undefined) {
        own ??= this.#waiting;
        if (own !== undefined) own.answer = answerText(answered, this.#document);
        isAnswer = true;
        this.#waiting = undefined;
      } else if (sides !== undefined) {
        this.#add(block.line + index, sides[0], around, answerText(sides[1], this.#document));
        own = undefined;
        this.#waiting = undefined;
      } else if (own !== undefined && isAnswer) {
        own.answer = `${own.answer} ${answerText(text, this.#document)}`.trim();
      } else if (own !== undefined) own.question = signs.questionIn(`${own.question} ${text}`, this.#document);
      else rest.push(text);
    }
    if (rest.length === 0) return undefined;
    if (own === undefined) this.#waiting = undefined;
    const text = rest.join('\n');
    // In a quiz, questions may be paragraphs, each with its answer to unfold or nothing.
    if (around.quiz === 'quiz' && signs.asks(this.#words(text)) && !isToStudy([{ ...block, text }], this.#document)) {
      this.#add(block.line, text, around);
      return undefined;
    }
    return rest.length === block.text.split('\n').length ? block : { ...block, text };
  }

  #takeList(list: List, around: Around): List | undefined {
    const isQuiz = this.#isQuiz(list, around);
    const items = list.items.flatMap((item) => this.#takeItem(item, around, isQuiz));
    if (items.length === 0) return undefined;
    const isSame = items.length === list.items.length && items.every((item, index) => item === list.items[index]);
    return isSame ? list : { ...list, items };
  }

  #takeItem(item: ListItem, around: Around, isQuiz: boolean): readonly ListItem[] {
    const head = headOf(item);
    if (isQuiz && head !== '') {
      const { question, answer } = this.#apart(head);
      const below = answerIn(withoutSummaries(bodyOf(item)), this.#document);
      this.#add(item.line, question, around, [answer, below].filter((text) => text !== '').join('\n'));
      this.#waiting = undefined;
      return [];
    }
    const quiz =
      item.blocks.length > 1 && head.length <= 120 ? signs.quizIn(headingFrom(this.#words(head))) : undefined;
    const before = this.questions.length;
    const blocks = this.#take(item.blocks, { ...around, lines: [...around.lines, item.line], quiz });
    if (blocks.length === item.blocks.length && blocks.every((block, index) => block === item.blocks[index])) {
      return [item];
    }
    // A label such as `Self-check:` goes with what stood below it.
    const isLabel = quiz !== undefined && blocks.length <= 1 && this.questions.length > before;
    return blocks.length === 0 || isLabel ? [] : [{ ...item, blocks }];
  }

  /** A question to unfold, or the answer to the one above. */
  #takeUnfolded(title: string, line: number, blocks: readonly Block[], around: Around): boolean {
    const words = this.#words(title);
    const asked = signs.behindQuestionSign(title) ?? title;
    const isAnswer = signs.isAnswerTitle(words);
    if (!isAnswer && asked === title && !signs.asks(words)) return false;
    if (blocks.length === 0 || isToStudy(blocks, this.#document)) return false;
    const answer = answerIn(withoutSummaries(blocks), this.#document);
    if (isAnswer) {
      if (this.#waiting === undefined) return false;
      this.#waiting.answer = answer;
      this.#waiting = undefined;
      return true;
    }
    this.#add(line, asked, around, answer);
    this.#waiting = undefined;
    return true;
  }

  #add(line: number, source: string, { lines, heading, below }: Around, answer = ''): Growing {
    const question = signs.questionIn(source, this.#document);
    const one: Growing = { line, question, answer, around: lines, heading, below };
    if (one.question !== '') this.questions.push(one);
    this.#waiting = answer === '' ? one : undefined;
    return one;
  }

  /** Question and answer in one text: `What is it? — This.` */
  #apart(source: string): { readonly question: string; readonly answer: string } {
    const sides = signs.twoSides(source);
    if (sides !== undefined) return { question: sides[0], answer: answerText(sides[1], this.#document) };
    const asked = signs.behindQuestionSign(source) ?? source;
    const found = /[?？]["*_]{0,4}\s*(?:\n|[-–—→:=]+>?|\((?=\s*answer)|(?=\*{1,2}answer))\s*(.+)$/is.exec(asked);
    if (found === null) return { question: asked, answer: '' };
    const answer = answerText((found[1] ?? '').replace(/\)\s*$/, ''), this.#document);
    return { question: asked.slice(0, found.index + 1), answer };
  }

  /** What a line in place of a heading says of the list below it. */
  #label({ text }: Paragraph): Around['quiz'] | undefined {
    if (text.length > 120 || text.includes('\n')) return undefined;
    const isLabel = /^(?:\*\*|__).*(?:\*\*|__):?\s*$/.test(text) || /[:：]\s*$/.test(text);
    return isLabel ? signs.quizIn(headingFrom(this.#words(text))) : undefined;
  }

  /** Whether the items of a list are questions: below a heading that only may mean that, if most of them ask. */
  #isQuiz({ items }: List, { quiz }: Around): boolean {
    if (quiz === undefined || items.length === 0) return false;
    const heads = items.map(headOf);
    if (heads.some((head) => head === '' || boxOf(head) !== undefined || leads(head, this.#document))) return false;
    if (items.some((item) => isToStudy(withoutSummaries(bodyOf(item)), this.#document))) return false;
    return quiz === 'quiz' || 2 * heads.filter((head) => /[?？؟]/.test(head)).length >= heads.length;
  }

  #hasSigns(blocks: readonly Block[]): boolean {
    return blocks.some((block) => block.type === 'paragraph' && signs.behindQuestionSign(block.text) !== undefined);
  }

  #words(source: string): string {
    return richOf(source, this.#document.references).text.trim();
  }
}

function aroundIn(headings: readonly Above[]): Around {
  const { title = '', line = 0, quiz } = headings.at(-1) ?? {};
  return { lines: headings.map(({ line }) => line), heading: headingFrom(title), below: line, quiz };
}
