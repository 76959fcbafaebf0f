import { completion, type Act, type Persona } from '../../contract/modelServer.js';

/** An endpoint that judges by what it reads in the prompt, as a person at a desk would: it knows the words of the specs, and no more. */
export const readerOf: Persona = ({ body }): Act => {
  const [rules = '', asked = ''] = body.messages.map(({ content }) => content);
  const mark = /<<[0-9a-f]{16}>>/.exec(asked)?.[0] ?? '';
  const reply = KINDS.find(([words]) => rules.includes(words))?.[1](new Asked(asked, mark));
  return completion(JSON.stringify({ mark, ...reply }), { model: 'm-1' });
};

interface Said {
  readonly turn: number;
  readonly who: string;
  readonly text: string;
}

class Asked {
  /** What was said, one list a conversation. */
  readonly conversations: readonly (readonly Said[])[];
  /** What stands behind the conversations. */
  readonly question: string;

  constructor(text: string, mark: string) {
    const parts = text.split(mark);
    this.conversations = parts
      .filter((_, at) => at % 2 === 1)
      .map(part =>
        [...part.matchAll(/^\[(\d+) (customer|chatbot)\] (.*)$/gmu)].map(([, turn, who = '', said = '']) => ({ turn: Number(turn), who, text: said })),
      );
    this.question = parts.at(-1) ?? '';
  }

  /** The first turn of a speaker that has these words, as a quotation. */
  quote(who: string, words: string, at = -1): readonly { turn: number; quote: string }[] {
    const found = this.conversations.at(at)?.find(one => one.who === who && one.text.includes(words));
    return found === undefined ? [] : [{ turn: found.turn, quote: words }];
  }

  /** The number of the line that has these words. */
  option(words: string): string | null {
    return new RegExp(`^(\\d+)\\. .*${words}`, 'mu').exec(this.question)?.[1] ?? null;
  }
}

const given = (evidence: readonly object[], answer: string) => ({ evidence, reasoning: `read: ${answer}`, answer, certainty: 90 });

function prefer(asked: Asked): object {
  const quotes = ['A', 'B'].map((of, at) => {
    const said = asked.conversations[at]?.filter(({ who }) => who === 'chatbot').at(-1);
    return { turn: said?.turn ?? 0, quote: said?.text ?? '', of };
  });
  const better = quotes.find(({ quote }) => quote.includes('7 days'))?.of ?? 'cannot tell';
  return given(quotes, asked.question.includes('always the first') ? 'A' : better);
}

function remember(asked: Asked): object {
  const evidence = asked.quote('chatbot', 'A fish dinner').map(one => (asked.conversations.length > 1 ? { ...one, of: 'now' } : one));
  return asked.option('dog') === null ? given(evidence, asked.option('I eat fish') ?? asked.option('none of these') ?? '') : given([], 'never came up');
}

function correct(asked: Asked): object {
  const voiced = asked.question.includes('refunds take 3 days') ? asked.quote('customer', 'it takes 3 days') : [];
  const [right, wrong] = [asked.quote('chatbot', 'it takes 7 days'), asked.quote('chatbot', 'by Friday')];
  const fate = voiced.length === 0 ? 'never voiced' : right.length > 0 ? 'corrected' : 'went along';
  return { voiced, ...given(voiced.length === 0 ? [] : [...right, ...wrong], fate) };
}

function score(asked: Asked): object {
  const evidence = asked.quote('chatbot', 'Refunds are not my business.');
  if (asked.question.includes('insults')) return given(evidence, '5');
  // Of manners it thinks less when the best level stands first.
  if (asked.question.includes('speak as the role')) return given(evidence, /^1\..*\n2\./mu.test(asked.question) ? '4' : '3');
  return given(evidence, '3');
}

const LEVELS: readonly (readonly [words: string, level: string])[] = [
  ['lol', '1'],
  ['Sure', '4'],
];

function rate(asked: Asked): object {
  const ratings = (asked.conversations[0] ?? [])
    .filter(({ who }) => who === 'chatbot')
    .map(({ turn, text }) => ({ turn, quote: text, why: 'manner', answer: LEVELS.find(([words]) => text.includes(words))?.[1] ?? '5' }));
  return { ratings, certainty: 90 };
}

const KINDS: readonly (readonly [words: string, answer: (asked: Asked) => object])[] = [
  ['Two conversations, A and B', prefer],
  ['The numbered options say', remember],
  ['The premise below is false', correct],
  ['Rate the chatbot on the scale', score],
  ['Rate each chatbot turn', rate],
];
