import { capitalise } from '../language/say.js';
import type { FactReader } from './factReader.js';

const notNames = new Set(
  (
    'not just so very really still also here there looking trying going travelling traveling planning thinking interested sorry fine good ok okay well happy sad tired angry ' +
    'annoyed afraid allergic vegetarian vegan retired pregnant disabled alone single married a an the in on at from with coming leaving flying writing calling asking ' +
    'hoping wondering new unable able sure back home now ready waiting disappointed upset confused done good great old young blind deaf muslim jewish dutch belgian ' +
    'german french english spanish italian polish american british irish portuguese turkish student teacher nurse about my your i it is and but flexible open free ' +
    'having getting using needing wanting more quite pretty only currently bringing moving staying visiting working busy late early lost stuck glad curious'
  ).split(' '),
);

const patterns = [
  /^(?:hi|hello|hey)[,! ]+(?:i'?m|i am) ([a-z]{2,})(?=[,.!]| and (?:me|my|i)\b)/i,
  /\b(?:my )?name(?:'s|’s|s)? (?:is )([\p{L}][\p{L}'-]+)/iu,
  /\b(?:call me|this is|i am called|im called|it'?s) ([\p{Lu}][\p{L}'-]+)(?= (?:here|speaking)|[.,!?]|$| and\b)/u,
  /\bcall me ([\p{L}][\p{L}'-]+)/iu,
  /\b(?:[Ii]'?m|[Ii]’m|[Ii] am) ([\p{Lu}][\p{L}'-]+)/u,
  /^(?:hi|hello|hey|good \w+)?[,! ]*([\p{Lu}][\p{L}'-]+) here\b/u,
  /\b(?:regards|greetings|cheers|thanks),?\s+([\p{Lu}][\p{L}'-]+)[.!]?$/u,
];

export const readName: FactReader = (facts, { raw }) => {
  for (const pattern of patterns) {
    const name = pattern.exec(raw)?.[1];
    if (name !== undefined && !notNames.has(name.toLowerCase())) return { ...facts, name: capitalise(name) };
  }
  return facts;
};
