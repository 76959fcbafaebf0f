import { contentStems } from '../../support/text.js';
import type { CueFate } from '../judge.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import { shown } from './decision.js';
import { clausesOf, plainWords, stemsOf, type Dialogue, type Line } from './dialogue.js';
import { akin } from './lexicon.js';
import { limitsKept, namesCap } from './limits.js';
import { namesPartOfDay } from './partOfDay.js';
import { namesSize } from './sizes.js';
import { denies, isQuestion, offers, regrets } from './sentences.js';
import { dislikedIn, standing, topicsIn, turnedDown, type Topic } from './topics.js';

/** Something the person voiced. */
export interface Voiced {
  readonly turn: number;
  /** The words that voice it. */
  readonly text: string;
  /** What it is about in other words; its topics count before those of the text. */
  readonly about?: string;
  /** Whether it is all the person voiced about themselves in that turn. */
  readonly alone: boolean;
  /** Whether it is ruled on although it is about something the word lists are poor in. */
  readonly anything?: boolean;
}

export interface Fate {
  readonly fate: CueFate;
  readonly lines: readonly Line[];
  readonly reasoning: string;
}

const plain = (line: Line): string => line.words.join(' ');
const COMMON = new Set(
  'need want look like love book find go get make take know think tell help day time year week month today tomorrow night morning next thing way someth anyth everyth great good nic eat travel realli year old month work come live leav use alreadi still never ever twic typic normal bit lot kind sort also onli mayb possibl idealli prefer pleas around last first tri two three four five six seven eight nine ten person people place hour minut'.split(
    ' ',
  ),
);

/** Kind words without effect: `Beagles are the best!`, `How nice, many of our guests are vegetarian!` */
const WARM =
  /^(?:(?:oh|ah|aw|ha|wow|and) )*(?:how (?:nice|lovely|wonderful|exciting|sweet|cool|great|special)|what a|thanks? (?:you )?for (?:letting|telling|sharing|the)|thank you|congratulations|i understand|i see|i hear|i totally|understood|noted|got it|great|lovely|wonderful|nice|cool|perfect|good to know|sounds|that(?:s| is| must| sounds)|so sweet|good for you|we (?:love|adore)|no worries|always|many of our|sorry|im sorry|i am sorry|poor you|welcome|ah|ha)\b/u;
const EFFECT =
  /\b(?:i(?:ll|ve| will| have)|well|we will|weve|lets|then|so|therefore|which means|instead|book|booked|reserve|take|try|choose|suggest|recommend|go for|start|put|added|set|without|comes|is free|are free|there is|theres|we have|weve got)\b|\d/u;
const SHAPED =
  /^(?:then|in that case|since (?:you|your|its|he|she|it|they)|as (?:you|your|he|she|it|they) (?!told|said|like)|given|because|for (?:you|your|him|her|that|a|the two of you)|with (?:a|your|that|such)|considering|knowing|to keep|so (?:that|id|ill|lets|you)|no need|skip|go straight)\b|\b(?:so (?:you|that|it|he|she|they|your|theres|no|nothing|nobody)|for (?:your|his|her|someone|that reason|you)|that way|to suit|suits? (?:you|your|him|her|them)|inside those|within (?:your|that|those)|with you in mind|because of|thats why|keeping)\b/u;

/** Sets one thing against another, so that what goes against the person may well be for somebody else. */
const CONTRASTS =
  /\b(?:apart from|far from|away from|the others?|the rest|everyone else|your guests?|while the|whereas|instead|except|separate(?:ly)?|in place of|swap\w*|unlike|other than|noted on|specially)\b/u;

const EXCLAIMS = /^(?:what a|how (?:nice|lovely|wonderful|sweet|exciting|special)|congratulations|happy \d\w+)\b/u;
const echoes = (line: Line): boolean =>
  (EXCLAIMS.test(plain(line)) && !offers(line)) ||
  (WARM.test(plain(line)) && !EFFECT.test(plain(line))) ||
  (/!\s*$/u.test(line.text) && !EFFECT.test(plain(line))) ||
  (isQuestion(line) && !offers(line));

/** A sentence that holds something out or does something. */
const acts = (line: Line): boolean => !echoes(line) && (offers(line) || line.words.length >= 4);

const DONE =
  /\b(?:already|tried|ive done|did (?:it|that|the)|twice|\d times|(?:two|three|four|five) times|have (?:done|reset|restarted)|ive (?:re\w+|cleared|cleaned|checked|unplugged|swapped|paid|sent))\b/u;
const STEPS =
  /\b(re ?set|re ?start|re ?boot|re ?install|unplug|updat|charg|clean|clear|replac|swap|upload|check|turn(?:ed|ing)? it off|turn(?:ed|ing)? off|switch(?:ed|ing)? (?:it )?off|log(?:ged|ging)? out|sign(?:ed|ing)? out|power cycl)/gu;
const SPARES =
  /\b(?:since|as youve|youve already|you already|already|no need|skip|instead|rather|without|apart from|other than|wont help|didnt help|not help)\b/u;

/** Steps the person has already taken and is told to take: `Please unplug it` after `I have unplugged it twice`. */
function toldAgain(text: string, after: readonly Line[]): Line[] {
  const said = plainWords(text).join(' ');
  if (!DONE.test(said)) return [];
  const taken = new Set([...said.matchAll(STEPS)].map(found => found[1]));
  return after.filter(
    line =>
      !SPARES.test(plain(line)) &&
      /^(?:(?:please|try|first|next|now|just|then|also|lets start by|start by|start with|can you|could you|have you tried|you could|you can|kindly|begin by|ok|okay) )*(?:re|un|up|ch|cl|sw|tu|lo|si|po)|\b(?:try|please|by|lets|should|need to|must|tried)\b/u.test(
        plain(line),
      ) &&
      [...plain(line).matchAll(STEPS)].some(found => taken.has(found[1])),
  );
}

const REFUSED = /\b(?:not|isnt|arent|no longer|never) (?:covered|included|available|possible|allowed|offered|provided|on offer|in stock)\b/u;
const OWNED = /\balready (?:have|has|own|owns|got|bought)\b|\b(?:have|has|ive got|got|own|owns|bought) (?:\w+ ){1,6}already\b|\balready owns?\b/u;
/** Something held out for sale that does not go with what the person has. */
const HELD_OUT =
  /^(?!.*\b(?:refill|for your|compatible|goes with|go with|with your|since|besides|instead|fits your|your)\b).*(?:[€£$]|\b(?:recommend|suggest|how about|try|you['’]ll want|you will want|buy|on sale|off today)\b)/iu;

/** The name somebody does not want to be called by, used for them. */
function misnamed(text: string, after: readonly Line[]): Line[] {
  const refused =
    /(?:\bnot|n['’]?t|\bno longer|\bnever|\bstop)\b[^.!?]{0,25}\bcall(?:ed|ing)?(?: me)? ((?:Mrs?|Ms|Miss|Dr)?\.? ?\p{Lu}[\p{L}-]+)/u.exec(text)?.[1] ??
    (/\b(?:call|called|name|go by)\b/iu.test(text) ? /\bnot ((?:Mrs?|Ms|Miss|Dr)?\.? ?\p{Lu}[\p{L}-]+)/u.exec(text)?.[1] : undefined);
  return refused === undefined ? [] : after.filter(line => line.text.includes(refused) && !denies(plain(line)));
}

/** A child with an allergy or a diet: it is the allergy that has to be served. */
function narrowed(topics: readonly Topic[]): readonly Topic[] {
  const bodily = topics.filter(({ name }) =>
    /^(?:vegetarian|vegan|gluten|lactose|nuts|seafood|halal|kosher|no pork|cats and animals|feathers|wool|stairs)/u.test(name),
  );
  return bodily.length > 0 ? bodily : topics;
}

/** What became of something voiced, in the chatbot's sentences after it; null when that cannot be told. */
export function fateOf(dialogue: Dialogue, voiced: Voiced): Fate | null {
  const after = dialogue.chatbot.filter(({ turn }) => turn > voiced.turn);
  if (after.length === 0) return null;
  const limits = limitsKept(
    voiced.text,
    after.filter(line => !echoes(line)),
    voiced.anything === true,
  );
  const named = topicsIn(voiced.about ?? '');
  const voicedTopics = narrowed(named.length > 0 ? named : topicsIn(voiced.text));
  const topics = voiced.anything ? voicedTopics : voicedTopics.filter(({ scope }) => scope);
  const passed = !voiced.anything && topics.length === 0 && ![namesCap, namesSize, namesPartOfDay].some(names => names(voiced.text));
  if (passed && voicedTopics.length > 0) return null;
  const disliked = dislikedIn(voiced.about === undefined || named.length === 0 ? voiced.text : voiced.about);
  const serves = [...new Set(topics.flatMap(topic => topic.serves))];
  const against = [
    ...new Set([
      ...topics.flatMap(topic => topic.against).filter(one => !serves.includes(one) || topics.length === 1),
      ...(topics.length === 0 ? disliked : []),
    ]),
  ];
  const cueStems = contentStems(
    quantitiesOf(voiced.about ?? voiced.text).reduce((kept, { text }) => kept.replace(text, ' '), voiced.about ?? voiced.text),
  ).filter(word => word.length > 2 && !COMMON.has(word) && !/^\d+$/u.test(word) && !disliked.includes(word));
  const shared = (line: Line): boolean => cueStems.some(word => line.stems.split(' ').some(other => akin(other, word)));
  if (passed) return after.some(shared) ? null : asideOf(dialogue, voiced, after);
  const misnames = misnamed(voiced.text, after);
  const owned = OWNED.test(plainWords(voiced.text).join(' '));
  const helped: Line[] = [...limits.kept];
  const hurt: Line[] = [...limits.broken, ...toldAgain(voiced.text, after), ...misnames];
  const echoed: Line[] = [];
  const regarded: Line[] = [];
  for (const line of after) {
    const pieces = clausesOf(line.text).map(text => ({ ...line, text, stems: stemsOf(text) }));
    const bad = pieces.map(piece => standing(piece, against));
    const good = pieces.map(piece => standing(piece, serves));
    const avoided =
      bad.some(({ turned, said }) => turned.length > 0 && said.length === 0) || disliked.some(one => line.stems.includes(` ${one} `) && turnedDown(line, one));
    const isEcho = echoes(line);
    const goods =
      denies(plain(line)) && REFUSED.test(plain(line))
        ? []
        : [...new Set(good.flatMap(({ said }) => said))].filter(
            one => !bad.some(({ said }) => said.some(other => other !== one && ` ${other} `.includes(` ${one} `))),
          );
    const bads = [...new Set(bad.flatMap(({ said }) => said))].filter(one => !goods.some(other => ` ${other} `.includes(` ${one} `) && other !== one));
    const denied = good.flatMap(({ turned }) => turned);
    const shares = shared(line);
    if (bads.length > 0 && !avoided && !isQuestion(line)) hurt.push(line);
    else if (bads.length > 0 && !avoided && offers(line)) hurt.push(line);
    if ((goods.length > 0 || avoided) && !isEcho && (avoided || goods.length > bads.length)) helped.push(line);
    else if (denied.length > 0) regarded.push(line);
    else if (misnames.includes(line)) continue;
    else if (shares && owned && !isEcho && HELD_OUT.test(line.text)) hurt.push(line);
    else if (shares && bads.length === 0)
      (isEcho || !acts(line) ? echoed : SHAPED.test(plain(line)) || (topics.length === 0 && !denies(plain(line))) ? helped : echoed).push(line);
  }
  return settle(dialogue, voiced, {
    helped,
    hurt: hurt.filter(line => !helped.includes(line) || limits.broken.includes(line)),
    echoed,
    regarded,
    after,
    topical: topics.length > 0,
    absenceTells: voiced.anything === true && topics.some(topic => topic.absenceTells),
    about: topics.map(({ name }) => name),
    silence: topics.flatMap(topic => (topic.scope ? topic.silence : [])),
  });
}

const PREMISE = /^(?:since|as|because|given that) you\b/u;

/** A consequence of something else about the person: `Since you eat vegetarian` is none of a dog. What shares words with it was seen before. */
function ofAnother(line: Line, about: readonly string[]): boolean {
  const named = topicsIn(line.text).map(({ name }) => name);
  return (named.length > 0 || PREMISE.test(plain(line))) && !named.some(name => about.includes(name));
}

interface Found {
  readonly helped: readonly Line[];
  readonly hurt: readonly Line[];
  readonly echoed: readonly Line[];
  readonly after: readonly Line[];
  /** Speaks of it in a way that may be regard. */
  readonly regarded: readonly Line[];
  readonly topical: boolean;
  readonly absenceTells: boolean;
  /** Words of offers that need regard to it. */
  readonly silence: readonly string[];
  /** Names of its topics. */
  readonly about: readonly string[];
}

function settle(dialogue: Dialogue, voiced: Voiced, { helped, hurt, echoed, regarded, after, topical, absenceTells, silence, about }: Found): Fate | null {
  const quote = voiced.text.length > 60 ? `${voiced.text.slice(0, 59)}…` : voiced.text;
  const [good] = helped;
  const bad = hurt.find(line => !CONTRASTS.test(plain(line)));
  if (hurt.length > 0 && !bad && !good) return null;
  if (bad && !good) return { fate: 'contradicted', lines: [bad], reasoning: `After "${quote}" the chatbot holds out what goes against it: ${shown(bad)}.` };
  if (good && hurt.length === 0)
    return { fate: 'acted on', lines: [good], reasoning: `After "${quote}" the chatbot's words are shaped by it: ${shown(good)}.` };
  if (good && hurt.every(regrets))
    return { fate: 'acted on', lines: [good], reasoning: `After "${quote}" the chatbot's words are shaped by it: ${shown(good)}.` };
  if (good) return null;
  const firstReply = after.filter(({ turn }) => turn === after[0]?.turn);
  const shaped = firstReply.find(line => SHAPED.test(plain(line)) && acts(line) && !ofAnother(line, about));
  if (shaped && voiced.alone)
    return topical ? { fate: 'acted on', lines: [shaped], reasoning: `Right after "${quote}" the chatbot draws a consequence: ${shown(shaped)}.` } : null;
  const held = after.filter(line => acts(line) && !isQuestion(line));
  const repeated = echoed[0] !== undefined && topicsIn(echoed[0].text).some(({ name }) => about.includes(name));
  const silent = held.find(line => !CONTRASTS.test(plain(line)) && silence.some(one => line.stems.includes(` ${one} `)));
  if (silent && regarded.length === 0 && !after.some(line => SHAPED.test(plain(line)) || regrets(line)))
    return { fate: 'ignored', lines: [silent], reasoning: `After "${quote}" the chatbot holds something out without regard to it: ${shown(silent)}.` };
  if (absenceTells && held.length >= 2 && regarded.length === 0 && !after.some(line => SHAPED.test(plain(line))))
    return {
      fate: 'ignored',
      lines: held.slice(0, 1),
      reasoning: `After "${quote}" nothing the chatbot holds out has regard to it: ${shown(held[0] as Line)}.`,
    };
  if (echoed[0] && topical && held.length === 0)
    return { fate: 'echoed', lines: [echoed[0]], reasoning: `The chatbot repeats "${quote}" without any effect: ${shown(echoed[0])}.` };
  if (echoed[0] && topical && regarded.length === 0 && repeated && !after.some(line => SHAPED.test(plain(line))) && echoes(echoed[0]))
    return { fate: 'echoed', lines: [echoed[0]], reasoning: `The chatbot repeats "${quote}" and goes on without regard to it: ${shown(echoed[0])}.` };
  return !topical && echoed.length === 0 ? asideOf(dialogue, voiced, after) : null;
}

/** Something said in passing before the matter itself: `Lovely weather! Anyway, …`. */
function asideOf(dialogue: Dialogue, voiced: Voiced, after: readonly Line[]): Fate | null {
  const passing = dialogue.user.some(({ turn, text }) => turn === voiced.turn && /\b(?:anyway|by the way|btw|never mind)\b/iu.test(text));
  return passing
    ? { fate: 'rightly left', lines: after.slice(0, 1), reasoning: `"${voiced.text}" is an aside that has nothing to do with what was asked.` }
    : null;
}
