import { contentStems } from '../../support/text.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import { clausesOf, stemsOf, type Dialogue, type Line } from './dialogue.js';
import { exclusive } from './exclusive.js';
import { voicing } from './facts.js';
import { akin, ringOf, standsAny } from './lexicon.js';
import { limitsKept } from './limits.js';
import { counts } from './numbers.js';
import { byAge, byYear, denied, NEGATIVE, refused, stemsOfWords, type Found } from './restated.js';
import { denies, isQuestion } from './sentences.js';
import { givesName, names } from './told.js';
import { standing, topicsIn } from './topics.js';

const plain = (line: Line): string => line.words.join(' ');

/** Whether the chatbot says or presupposes the opposite of what the user told it. */
export function contradicts(dialogue: Dialogue, fact: string): Decision {
  const told = /\bname\b/iu.test(fact) ? dialogue.user.filter(givesName) : voicing(dialogue, fact);
  const found = told[0] ?? mentioned(dialogue, fact);
  const first = found ?? dialogue.user[0];
  if (!first) return cannotTell(`It cannot be told where the user says: ${fact}.`);
  const after = dialogue.chatbot.filter(({ turn }) => turn > first.turn);
  const parts = [
    byName(dialogue, fact),
    presupposed(fact, after),
    exclusive(fact, first, after),
    valued(fact, told.length > 0 ? told : [first], after),
    limited(fact, first, after),
    byAge(fact, dialogue),
    refused(fact, after),
    denied(fact, after),
    byYear(fact, after),
    served(fact, after),
  ];
  const against = parts.flatMap(part => part.against);
  const agree = parts.flatMap(part => part.agree);
  const [wrong] = against;
  if (wrong) return met([wrong, first], `The user says ${shown(first)}, the chatbot the opposite: ${shown(wrong)}.`);
  const [right] = agree;
  if (right) return notMet([right], `What the chatbot says fits the user's words ${shown(first)}: ${shown(right)}.`);
  if (!found) return cannotTell(`It cannot be told where the user says: ${fact}.`);
  const words = contentStems(fact).filter(word => word.length > 3);
  const touched = after.find(line =>
    words.some(word =>
      standsAny(
        line,
        ringOf(word).filter(one => !one.includes(' ')),
      ),
    ),
  );
  const claims = after.find(line =>
    /\b(?:since|as) (?:you|youre|your)\b|\b(?:youre|you are) an?\b|\byour (?:previous|last|usual|late)\b|\bwith us\b|\byouve (?:always|never|been)\b|\bas (?:always|usual|before)\b/u.test(
      plain(line),
    ),
  );
  if (touched ?? claims)
    return cannotTell(`The chatbot speaks of it, but it cannot be told whether it contradicts the user: ${shown((touched ?? claims) as Line)}.`);
  return notMet(closest({ ...dialogue, chatbot: after }, fact), `No sentence of the chatbot after ${shown(first)} says anything about it.`);
}

/** The first user sentence that shares a word with the fact. */
function mentioned(dialogue: Dialogue, fact: string): Line | undefined {
  const words = contentStems(fact).flatMap(word => ringOf(word).filter(one => !one.includes(' ')));
  return dialogue.user.find(line => words.some(word => line.stems.split(' ').some(other => akin(word, other))));
}

function byName(dialogue: Dialogue, fact: string): Found {
  if (!/\b(?:name|called)\b/iu.test(fact)) return { against: [], agree: [] };
  const compared = names(dialogue);
  return { against: compared.filter(({ agree }) => !agree).map(({ said }) => said), agree: compared.filter(({ agree }) => agree).map(({ said }) => said) };
}

const SAME: Readonly<Record<string, string>> = {
  surgery: 'surgery|operation|scar|operated|procedure',
  licence: 'licence|license|licensed',
  license: 'licence|license|licensed',
  customer: 'welcome back|returning|many orders|loyal|previous order|last order|earlier orders|past purchases|good to see you again',
  children: 'your kids|your children|your child|your son|your daughter|your little',
  car: 'your car|your vehicle|park your',
  married: 'your wife|your husband|your spouse',
  smoke: 'your cigarettes|as a smoker|smoking room for you',
  drink: 'your wine|your beer',
  pet: 'your dog|your cat|your pet',
  insurance: 'your insurance|your policy|your insurer',
  account: 'your account|your existing account',
  order: 'your order',
  ordered: 'your order|you ordered',
  passport: 'your passport',
  allergy: 'your allergy',
  allergies: 'your allergy|your allergies',
  visited: 'welcome back|again|last visit',
  been: 'welcome back|last visit|last time|as you know from',
  flown: 'as usual|last flight|frequent flyer',
  job: 'your employer|your boss|your salary',
  phone: 'your phone',
  smartphone: 'your smartphone|your app|in your app',
};

/** Of a fact that denies something, the chatbot takes it for given: `your operation`. */
function presupposed(fact: string, after: readonly Line[]): Found {
  if (!NEGATIVE.test(stemsOfWords(fact))) return { against: [], agree: [] };
  const nouns = Object.entries(SAME)
    .filter(([noun]) => new RegExp(`\\b${noun}`, 'iu').test(fact))
    .flatMap(([, words]) => words.split('|'));
  const content = contentStems(fact).filter(word => word.length > 3 && !['befor', 'before', 'never', 'have', 'driv'].includes(word));
  const against = after.filter(line => {
    if (denies(plain(line)) || /\b(?:if|when|once|should you|would you|could you|do you|have you|get|buy|open|create|without)\b/u.test(plain(line)))
      return false;
    const said = nouns.some(noun => ` ${plain(line)} `.includes(` ${noun} `));
    const owned = new RegExp(`\\b(?:your|youre an?|you are an?|you have an?|since you have|as you have) (?:\\w+ ){0,3}`, 'u').test(plain(line));
    return (
      (said && (owned || /welcome back(?! to (?:the|this|our) chat)|returning|loyal/u.test(plain(line)))) ||
      (owned && content.some(word => ownedNear(line, word)))
    );
  });
  const newcomer = /\b(?:customer|ordered|bought|shopped|order)\b/iu.test(fact)
    ? /\b(?:first order|new customer|first time|new to us|first purchase)\b/u
    : null;
  const agree = after.filter(
    line =>
      newcomer?.test(plain(line)) === true ||
      (denies(plain(line)) && (nouns.some(noun => plain(line).includes(noun)) || content.some(word => line.stems.includes(` ${word} `)))),
  );
  return { against, agree };
}

/** `your appendix operation`: the word stands shortly after your. */
function ownedNear(line: Line, word: string): boolean {
  const stems = line.stems.trim().split(' ');
  return stems.some((one, i) => akin(one, word) && line.words.slice(Math.max(0, i - 3), i).some(before => before === 'your'));
}

const ROLES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:arriv\w*|check[- ]?in|come|comes)\b/iu, /\b(?:arriv\w*|come in|check[- ]?in|checking in|from|start\w*)\b/iu],
  [/\b(?:leav\w*|depart\w*|check[- ]?out|fl(?:y|ies|ight))\b/iu, /\b(?:leav\w*|depart\w*|check[- ]?out|fl(?:y|ies|ight)|until|takes? off)\b/iu],
  [/\b(?:deliver\w*|delivery)\b/iu, /\bdeliver\w*\b/iu],
  [
    /\b(?:wedding|birthday|appointment|party|meeting|surgery|exam|born|birth|due|moved?|order|booking|flight|train|check-?up|trip|paid|bought|interview)\b/iu,
    /\b(?:wedding|birthday|appointment|party|meeting|surgery|exam|born|birth|due|moved?|order|booking|flight|train|check-?up|trip|paid|bought|purchase|interview)\b/iu,
  ],
];

/** Dates, times and numbers of things: the chatbot has another one in the same role. */
function valued(fact: string, told: readonly Line[], after: readonly Line[]): Found {
  const against: Line[] = [];
  const agree: Line[] = [];
  const role = ROLES.find(([own]) => own.test(fact));
  const dated = (text: string): { value: string; kind: string }[] =>
    quantitiesOf(text)
      .filter(({ kind }) => kind === 'date' || kind === 'time')
      .flatMap(({ value, kind }) => [
        { value, kind: kind === 'time' ? 'time' : sort(value) },
        ...(kind === 'date' && /^\d\d-\d\d$/u.test(value) ? [{ value: `${Number(value.slice(3))}`, kind: 'day' }] : []),
      ]);
  const given = [
    fact,
    ...told.flatMap(({ text }) => clausesOf(text.replace(/\band\b/giu, ';')).filter(piece => role === undefined || role[1].test(piece) || role[0].test(piece))),
  ].flatMap(dated);
  for (const line of after) {
    const pieces = clausesOf(line.text.replace(/\band\b/giu, ';')).filter(piece => role?.[1].test(piece));
    const found = pieces.flatMap(dated);
    const same = found.filter(one => given.some(other => other.value === one.value && other.kind === one.kind));
    const other = found.filter(
      one => given.some(({ kind }) => kind === one.kind) && !given.some(({ value, kind }) => kind === one.kind && value === one.value),
    );
    if (other.length > 0 && same.length === 0 && !isQuestion(line) && /\b(?:you|your|youre|booked|arriving|noted|so)\b/u.test(plain(line))) against.push(line);
    else if (same.length > 0) agree.push(line);
    const wanted = counts({ ...line, text: fact, words: stemsOfWords(fact).match(/[\p{L}\p{N}]+/gu) ?? [], stems: stemsOf(fact) });
    for (const count of counts(line)) {
      const mine = wanted.find(({ noun }) => noun === count.noun);
      if (mine && mine.value !== count.value && !isQuestion(line) && !/\b(?:up to|per|each|sleeps|of our|over|under|from)\b/u.test(plain(line)))
        against.push(line);
      else if (mine && mine.value === count.value) agree.push(line);
    }
  }
  return { against, agree };
}

const sort = (value: string): string =>
  /day$/u.test(value) && !/\d/u.test(value) && !/today/u.test(value)
    ? 'weekday'
    : /^\d\d-\d\d$/u.test(value)
      ? 'date'
      : /^\d+(?:st|nd|rd|th)$/u.test(value)
        ? 'ordinal'
        : 'other';

function limited(fact: string, first: Line, after: readonly Line[]): Found {
  if (!/\b(?:budget|spend|price|pay|under|below|at most|\d)\b/iu.test(fact)) return { against: [], agree: [] };
  const figures = (text: string): string[] =>
    quantitiesOf(text)
      .filter(({ kind }) => kind === 'money' || kind === 'number')
      .map(({ text: figure }) => figure.replace(/[^\d.,]/gu, '').replace(/[.,](?=\d{3})/gu, ''));
  const given = figures(first.text);
  const restated = after.flatMap(line => {
    const found = /\b(?:your|a|the|you set a) (?:budget|limit|maximum|max|ceiling|cap) (?:of|is|at|was|being) (.{1,14})/iu.exec(line.text);
    const value = found ? figures(found[1] ?? '')[0] : undefined;
    return value === undefined || /\bnot\b/u.test(plain(line)) ? [] : [{ line, same: given.includes(value) }];
  });
  const wrong = restated.filter(({ same }) => !same).map(({ line }) => line);
  if (wrong.length > 0 && given.length > 0) return { against: wrong, agree: [] };
  const { kept, broken } = limitsKept(`${/budget|spend/iu.test(fact) ? 'budget ' : ''}${first.text}`, after, true);
  return { against: kept.length === 0 ? broken : [], agree: kept };
}

/** Words that serve a voiced topic fit it; those against it, held out to the user, do not. */
function served(fact: string, after: readonly Line[]): Found {
  const topics = topicsIn(fact);
  const serves = after.filter(line => topics.some(topic => standing(line, topic.serves).said.length > 0));
  const harms = after.filter(line => !isQuestion(line) && topics.some(topic => standing(line, topic.against).said.length > 0));
  const meant = harms.filter(line => /\b(?:you|your|youre|id suggest|recommend|as a)\b/u.test(plain(line)));
  return { against: serves.length === 0 ? meant : [], agree: harms.length === 0 ? serves : [] };
}
