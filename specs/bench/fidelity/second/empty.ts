import type { Fault } from '../../../../src/fidelity/finding.js';
import { nthOf, sayInstead, siteIn, wordsIn, type Planter } from '../planting.js';

/** What a simulator sends when its model wrote nothing to say. */
const FORMS: readonly { readonly name: string; readonly text: string; readonly also?: readonly Fault[] }[] = [
  { name: 'nothing', text: '' },
  { name: 'blanks', text: '     ' },
  { name: 'line breaks', text: '\n\n\n' },
  { name: 'tab and break', text: '\t\r\n' },
  { name: 'no-break spaces', text: '\u00a0\u00a0' },
  { name: 'zero-width joiner', text: '\u200d' },
  { name: 'soft hyphen', text: '\u00ad' },
  { name: 'braille blank', text: '\u2800' },
  { name: 'object replacement', text: '\ufffc' },
  { name: 'replacement characters', text: '\ufffd\ufffd\ufffd' },
  { name: 'empty quotes', text: '""' },
  { name: 'curly quotes around nothing', text: '\u201c\u201d' },
  { name: 'empty object', text: '{}' },
  { name: 'empty utterance', text: '{"utterance":""}', also: ['leaked instructions'] },
  { name: 'empty message, null', text: '{"message": null}', also: ['leaked instructions'] },
  { name: 'null', text: 'null' },
  { name: 'undefined', text: 'undefined' },
  { name: 'nan', text: 'NaN' },
  { name: 'empty list', text: '[]' },
  { name: 'no response, bracketed', text: '[no response]' },
  { name: 'silence, bracketed', text: '(silence)' },
  { name: 'empty message, starred', text: '*says nothing*' },
  { name: 'blank, bracketed', text: '<blank>' },
  { name: 'empty string, named', text: '(empty string)' },
  { name: 'end of sequence', text: '</s>', also: ['leaked instructions'] },
  { name: 'end of text', text: '<|endoftext|>', also: ['leaked instructions'] },
  { name: 'eot', text: '<|eot_id|>', also: ['leaked instructions'] },
  { name: 'pad', text: '<pad><pad><pad>', also: ['leaked instructions'] },
  { name: 'label alone', text: 'User:', also: ['leaked instructions'] },
  { name: 'response label alone', text: 'Response:\n', also: ['leaked instructions'] },
  { name: 'open fence', text: '```\n```' },
  { name: 'thought only', text: '<think></think>', also: ['leaked instructions'] },
  { name: 'rule', text: '---' },
  { name: 'heading mark', text: '###' },
  { name: 'bold of nothing', text: '****' },
  { name: 'bullet alone', text: '- ' },
  { name: 'cell separators', text: '| | |' },
  { name: 'underscores', text: '____' },
  { name: 'no output', text: '(no output)' },
  { name: 'waits', text: '[waits for the reply]' },
];

/** Nothing is said where the chatbot waits for words. */
export const plantEmpty: Planter = ({ dialogue, position, at, random }) => {
  const { turns } = dialogue;
  const { name, text, also } = nthOf(FORMS, at);
  const from = siteIn(turns, position, random, index => wordsIn(turns[index]?.text ?? '').length >= 1);
  if (from === null) return null;
  const times = at % 5 === 4 ? 2 : 1;
  const said = sayInstead(
    turns,
    from,
    Array.from({ length: times }, () => text),
    random,
    0.5,
  );
  return { turns: said, where: from + 1, form: times === 2 ? `${name}, twice` : name, faults: ['empty turn', ...(also ?? [])] };
};
