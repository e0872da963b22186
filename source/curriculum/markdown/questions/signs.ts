import type { Document } from '../document/document.ts';
import { richOf } from '../document/inline.ts';
import { folded, line } from '../document/words.ts';
import { sayingOf } from '../roles/headings.ts';

/** Words with which a question or an answer begins, in the languages of the reader. */
const Q = 'q|question|frage|pregunta|pergunta|domanda|вопрос|问|問|问题|問題|質問|질문|문제';
const A = 'a|ans|answer|antwort|respuesta|resposta|réponse|reponse|risposta|ответ|答|答案|回答|答え|답|정답';
const STRONG = '(?:\\*{1,3}|_{1,3})?';

const QUESTION_SIGN = new RegExp(`^${STRONG}(?:(?:${Q})\\s?\\d{0,3}\\s?[:：]|q\\d{1,3}[.)])${STRONG}\\s*(?=\\S)`, 'iu');
const ANSWER_SIGN = new RegExp(`^${STRONG}(?:${A})\\s?\\d{0,3}\\s?${STRONG}\\s?[:：]${STRONG}\\s*`, 'iu');

/** What a line asks behind `Q:`, as Markdown; nothing where it does not begin so. */
export function behindQuestionSign(text: string): string | undefined {
  return behind(QUESTION_SIGN, text);
}

/** What a line answers behind `A:`, as Markdown. */
export function behindAnswerSign(text: string): string | undefined {
  return behind(ANSWER_SIGN, text);
}

function behind(sign: RegExp, text: string): string | undefined {
  const found = sign.exec(text.slice(0, 60));
  return found === null ? undefined : text.slice(found[0].length);
}

/** Question and answer of `question :: answer`, as Markdown. A signature such as `map :: (a -> b)` is none. */
export function twoSides(text: string): readonly [question: string, answer: string] | undefined {
  const at = text.indexOf(' :: ');
  if (at < 3 || text.includes('\n') || text.indexOf(' :: ', at + 1) >= 0 || text.includes('`')) return undefined;
  const [left, right] = [text.slice(0, at).trim(), text.slice(at + 4).trim()];
  if (/\]\(/.test(left)) return undefined;
  const isSignature = !/\s/.test(left) && /->|=>|^[A-Z]\w*$/.test(right);
  return left.length < 3 || right === '' || isSignature ? undefined : [left, right];
}

/** Whether a text holds a box, or an entry of a list that is a link: in HTML, lists may have been left as they are. */
export function holdsEntry(text: string): boolean {
  return /(?:^|\s)[-*+]\s+\[|\[[ xX]?\]\s/.test(text);
}

/** Whether words ask something. */
export function asks(text: string): boolean {
  return /[?？؟]["'”’»)*_]*\s*$/.test(text);
}

/** What a text in Markdown asks, in one line, without a number in front. */
export function questionIn(source: string, { references }: Document): string {
  return line(richOf(source, references).text.replace(/^\s*(?:\(?\d{1,3}[.)]|#\d{1,3})\s+/, ''));
}

const QUIZ =
  /^(?:(?:pre|post) ?(?:lecture|lesson|class) )?(?:(?:your |the |short |mini |pop |final |weekly |module |chapter |section |unit |lesson )*(?:quiz(?:zes)?|knowledge checks?|comprehension (?:checks?|questions)|check ?points? questions?|concept checks?|recall(?: questions)?|flash ?cards?))(?: (?:questions?|time))?(?: \d{1,3})?$|^(?:check|test) your(?:self| (?:knowledge|understanding|learning|skills))$|^(?:review|revision|study|discussion|practice|self (?:check|test|study|assessment|review)|reflection|comprehension|follow up|exam|interview|key|guiding|control) questions$|^questions (?:to (?:ask yourself|think about|consider|answer)|for (?:review|reflection|discussion|self study))$/;
/** The same in other languages, as `folded` has them. */
const OTHER_QUIZ = new Set(
  [
    'wissenstest, kontrollfragen, verständnisfragen, wiederholungsfragen, lernfragen, quizfragen, teste dein wissen',
    'preguntas de repaso, preguntas de autoevaluación, cuestionario, comprueba tus conocimientos, preguntas de control',
    'perguntas de revisão, questionário, teste seus conhecimentos, perguntas para revisão',
    'questions de révision, vérifiez vos connaissances, testez vos connaissances, auto évaluation, questionnaire',
    'domande di ripasso, verifica le tue conoscenze',
    'контрольные вопросы, вопросы для самопроверки, вопросы для повторения, проверь себя, тест, квиз',
    '测验, 小测验, 复习题, 思考题, 知识检查, 检查问题, 測驗, 複習題, 思考題',
    'クイズ, 小テスト, 確認問題, 復習問題, 理解度チェック',
    '퀴즈, 복습 문제, 확인 문제, 복습 질문',
  ]
    .join(', ')
    .split(', '),
);
/** Headings whose lists may as well be boxes to tick: only what asks is a question there. */
const PERHAPS = /^(?:questions|self (?:check|checks|assessment|evaluation|test)|ask yourself|can you|checkpoints?)$/;

/** What a heading says of the lists below it: that they are questions, that they may be, or nothing. */
export function quizIn(title: string): 'quiz' | 'perhaps' | undefined {
  const words = folded(title).replace(/^(?:\d{1,3} )+/, '');
  if (words.length > 80) return undefined;
  if (QUIZ.test(words) || OTHER_QUIZ.has(words)) return 'quiz';
  if (PERHAPS.test(words)) return 'perhaps';
  return sayingOf(title)?.role === 'checklist' ? 'perhaps' : undefined;
}

/** Whether what is unfolded below these words is the answer to what stands above it. */
export function isAnswerTitle(title: string): boolean {
  return /^(?:(?:click|tap|show|see|view|reveal|toggle|expand|open|the|model|sample|suggested|possible) )*(?:to )?(?:(?:see|show|view|reveal) )?(?:the )?(?:answers?|solutions?|lösung|antwort|respuesta|solución|resposta|solução|réponse|solution|ответ|решение|答案|解答|答え|解答例|정답|해답|풀이)(?: \d{1,3})?$/iu.test(
    folded(title),
  );
}

/** Whether a heading asks something that one could have learned, and not something about the document itself. */
export function asksToLearn(title: string): boolean {
  if (!asks(title) || sayingOf(title) !== undefined) return false;
  return !/\b(?:th(?:is|ese) (?:repo\w*|course|guide|roadmap|list|book|document|project|path|page|curriculum|section|tutorial|lesson|module|week)|this|contribut\w*|licen[cs]e|prerequisites?|get started|where do i (?:start|begin)|whats next|how (?:long|much time))\b/.test(
    folded(title),
  );
}
