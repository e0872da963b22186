import type { ReactNode } from 'react';
import type { Charset } from '../../text/charset.ts';
import { spell } from '../keys/spelling.ts';
import { Choices } from './choices.tsx';

type AnswersProps = { readonly tickIt: boolean; readonly charset: Charset };

/** The two answers to the question whether to tick an item. */
export function Answers({ tickIt, charset }: AnswersProps): ReactNode {
  const answer = (text: string, key: string) => (hasCursor: boolean) => [
    { text: ` ${hasCursor ? charset.cursor : ' '} `, tone: 'next' as const },
    { text, tone: hasCursor ? ('strong' as const) : ('plain' as const) },
    { text: ` (${spell(key)})`, tone: 'key' as const },
  ];
  return <Choices items={[answer('Leave it', 'n'), answer('Tick it', 'y')]} cursor={tickIt ? 1 : 0} />;
}
