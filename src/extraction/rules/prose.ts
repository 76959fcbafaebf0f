import { findPersonal } from '../privacy/findPersonal.js';
import { runIndex } from '../privacy/overlap.js';
import { sayingAny } from '../privacy/saysHidden.js';
import { sensitiveTopics } from '../privacy/sensitive.js';
import type { Known, PolishFacts, PolishReply } from '../replies.js';
import { wordsOfStyle } from './styleWording.js';

/** Words in a row that nothing written may share with a log. */
const SHARED_WORDS = 6;
/** An own utterance this short may serve as a sample: it cannot hold a run that is forbidden. */
const SAMPLE_WORDS = 5;
const MOST_SAMPLES = 8;

const BASE: Readonly<Record<string, string>> = {
  has: 'have',
  does: 'do',
  goes: 'go',
  is: 'are',
  was: 'were',
  can: 'can',
  cannot: 'cannot',
  used: 'used',
  hopes: 'hope',
};
const VERBS =
  /^(?:(?:always|never|usually|often|rarely) )?(?:likes|loves|enjoys|prefers|dislikes|favors|has|had|lives|lived|works|worked|owns|runs|manages|teaches|coaches|grew|used|can|cannot|won|met|survived|wrote|published|quit|served|competed|ran|helped|hiked|climbed|built|bought|adopted|inherited|lost|studies|studied|majors|graduated|attends|goes|dropped|plays|collects|rides|drives|paints|draws|knits|sews|crochets|bakes|gardens|surfs|hunts|hikes|skis|skates|dances|sings|meditates|reads|writes|cooks|speaks|smokes|drinks|eats|watches|listens|swims|fishes|camps|practices|raises|races|wears|travels|volunteers|does|learns|spends|takes|visits|shops|sleeps|gets|wakes|exercises|walks|jogs|bikes|cycles|makes|uses|diets|hopes|broke|farms|tutors|nannies|babysits|bartends|waitresses|waits|shoots|dyes|comes|sells|fixes|repairs|builds|cleans|designs|trains|grooms|delivers|breeds|turned)\b/u;

/** `plays chess` to `play chess`: what somebody does, told to them. */
function toldTo(fact: string): string {
  const [, adverb = '', verb = '', rest = ''] = /^((?:always|never|usually|often|rarely) )?(\S+)(.*)$/u.exec(fact) ?? [];
  const base =
    BASE[verb] ??
    (/(?:sses|ches|shes|xes|zes)$/u.test(verb)
      ? verb.slice(0, -2)
      : /ies$/u.test(verb)
        ? `${verb.slice(0, -3)}y`
        : /[^s]s$/u.test(verb)
          ? verb.slice(0, -1)
          : verb);
  return `you ${adverb}${base}${rest}`;
}

const KIN =
  /^(?:older |younger |little |big |late |ex[- ]|step)*(?:wife|husband|spouse|mother|father|mom|mum|dad|parents|sister|brother|siblings?|son|daughter|kids|children|grandmother|grandfather|grandma|grandpa|grandparents|aunt|uncle|cousins?|niece|nephew|family|boyfriend|girlfriend|partner|friends?|best friends?|room ?mates?|neighbou?rs?|co-?workers?|boss)\b.* /u;
const NO_ARTICLE =
  /^(?:retired|unemployed|self|out of|between|looking|in |single$|married|not |divorced|widowed|engaged|separated|pregnant|expecting|about|vegan|vegetarian|pescatarian|gluten|afraid|allergic|tall|short|overweight|skinny|thin|left|blonde|bald|fat|rich|poor|shy|laid|\w+ (?:feet|foot|ft)\b)/u;

function clauseOf(fact: string): string {
  const favorite = /^favorite (.+): (.+)$/u.exec(fact);
  if (favorite) return `${favorite[2]} is your favorite ${favorite[1]}`;
  if (KIN.test(fact)) return `your ${fact}`;
  if (VERBS.test(fact)) return toldTo(fact);
  return `you are ${NO_ARTICLE.test(fact) || /^(?:an? |one )/u.test(fact) ? '' : /^[aeiou]/iu.test(fact) ? 'an ' : 'a '}${fact}`;
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Sentences of one attribute, each in more than one way: one of them may repeat the log. */
function sentences({ name, value }: Known): string[][] {
  if (name === 'age')
    return [[/^\d+$/u.test(value) ? `You are ${value} years old` : `Your age lies in the range ${value.replace('-', ' to ')}`, `Your age: ${value}`]];
  if (name === 'gender') return [[`Your gender is ${value}`]];
  if (name === 'location') return [[`Your home is in ${value}`, `Home, to you, means ${value}`]];
  if (name === 'extraversion') return [[`On the scale of extraversion you stand ${value}`]];
  return value.split(/[,;] /u).map(fact => {
    const clause = clauseOf(fact.trim());
    return [capital(clause), `It is known that ${clause}`, capital(clause.split(' ').slice(0, 4).join(' '))];
  });
}

/** Prose from templates, a sentence a fact. What would repeat six words of the log is said another way, or left out. */
export function prose({ known, hidden, sensitive = [], style, said, utterances }: PolishFacts): PolishReply {
  const exact = sayingAny(hidden);
  const log = runIndex(said, SHARED_WORDS);
  const closed = (text: string) => [...sensitiveTopics(text)].some(group => !sensitive.includes(group));
  const clean = (text: string) => log.sharedRun(text) === null && !exact(text) && !closed(text);
  const facts = known.filter(({ name }) => name !== 'languageStyle');
  const written = (group: readonly Known[]) => group.flatMap(attribute => sentences(attribute).flatMap(ways => ways.find(clean) ?? [])).map(one => `${one}.`);
  const opening = 'What you have let slip about your life in talks with a chatbot comes to this.';
  const manner = `Your messages have a manner of their own, which you keep to from one message to the next: ${wordsOfStyle(style)}.`;
  return {
    objective: withinLimit([opening, ...written(facts.filter(({ name }) => name !== 'extraversion'))].join(' ')),
    subjective: [...written(facts.filter(({ name }) => name === 'extraversion')), manner].join(' '),
    samples: shortOnes(utterances).filter(sample => !exact(sample)),
  };
}

const withinLimit = (text: string): string => (text.length <= 1500 ? text : text.slice(0, text.lastIndexOf('. ', 1500) + 1));

/** Own utterances of at most five words with nothing personal or sensitive in them. */
function shortOnes(utterances: readonly string[]): string[] {
  const short = utterances
    .map(text => text.trim())
    .filter(
      text =>
        /\p{L}/u.test(text) &&
        text.split(/\s+/u).length <= SAMPLE_WORDS &&
        text.length <= 60 &&
        !/[[\]<>{}\n]|https?:|\d/iu.test(text) &&
        findPersonal(text).length === 0 &&
        sensitiveTopics(text).size === 0,
    );
  return [...new Map(short.map(text => [text.toLowerCase(), text])).values()].slice(0, MOST_SAMPLES);
}
