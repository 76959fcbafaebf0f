import { nthOf, userTurns, writesLower, type Planter, type Said } from '../planting.js';
import { deckOf } from './known.js';
import { manners } from './endlessManners.js';

const MANNERS = deckOf(manners);
const LEFT =
  /\b(?:bye|goodbye|that'?s (?:all|it|everything)|that is (?:all|everything|it)|that will be all|have a (?:good|great|nice|wonderful)|all i need(?:ed)?|(?:good|great) day)\b/i;
const ENDS: Readonly<Record<string, readonly (readonly [leave: string, farewell: string])[]>> = {
  multiwoz: [
    ["That's everything I needed, thank you. Goodbye!", 'You are welcome. Enjoy your stay, goodbye!'],
    ['Okay, I have all I need. Bye.', 'Goodbye, and have a good trip!'],
    ['That will be all for today. Thanks for your help, bye!', 'Thank you for using our service. Goodbye!'],
  ],
  ccpe: [
    ["That's all from me. Thanks, bye!", 'Thank you for your time. Goodbye!'],
    ['I have to go now. It was nice talking, goodbye.', 'Thanks for your answers. Bye!'],
    ["I think that's it. Bye!", 'That is all I wanted to ask. Goodbye!'],
  ],
  redial: [
    ['Thanks for the movies, I have enough now. Bye!', 'Glad you like them. Bye!'],
    ['I know what I will watch tonight then, bye!', 'Have fun, bye!'],
    ['ok I got to go, goodbye!', 'Bye, enjoy your movie night!'],
  ],
  taskmaster4: [
    ["Thanks, that's all. Bye!", 'You are welcome, enjoy it. Goodbye!'],
    ['Got it, goodbye.', 'Thanks for your order, goodbye.'],
  ],
};

/** Both have taken leave, and the user goes on thanking and taking leave for five turns and more, up to the limit. */
export const plantEndless: Planter = ({ dialogue: { turns, source }, at, random }) => {
  const { name, make } = nthOf(MANNERS, at);
  const lastUser = userTurns(turns).at(-1) ?? 0;
  const left = LEFT.test(turns[lastUser]?.text ?? '');
  const [leave, farewell] = random.pick(ENDS[source] ?? [['Bye!', 'Goodbye!']]);
  const upTo = turns.slice(0, lastUser + 1);
  const heard = turns.slice(lastUser + 1);
  const tookLeave = /bye|welcome|\b(?:day|night|one)\b|thank|care|enjoy/i.test(heard.at(-1)?.text ?? '');
  const end: Said[] = left
    ? [...upTo, ...(tookLeave ? heard : [{ speaker: 'chatbot' as const, text: farewell }])]
    : [
        ...upTo,
        ...(heard.length > 0 ? heard : [{ speaker: 'chatbot' as const, text: 'Alright, that is done. Anything else?' }]),
        { speaker: 'user', text: leave },
        { speaker: 'chatbot', text: farewell },
      ];
  const count = Math.min(make.says.length, 5 + Math.floor(random.next() * 3));
  const tail = make.says
    .slice(0, count)
    .flatMap((text, nth): Said[] => [
      { speaker: 'user', text: writesLower(turns) && nth % 2 === 0 ? text.toLowerCase() : text },
      ...(nth < count - 1 ? [{ speaker: 'chatbot' as const, text: make.hears[nth] ?? 'Bye.' }] : []),
    ]);
  const where = (left ? end.length : end.length - 2) + 1;
  return { turns: [...end, ...tail], where, form: name, faults: ['thanks loop', 'loop', 'stopped too late'], ending: 'turn limit' };
};
