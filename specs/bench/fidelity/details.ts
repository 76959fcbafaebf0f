import type { Random } from '../../../src/support/seed.js';
import type { Said } from './planting.js';

/** What a dialogue is about at one of its turns, for filling templates. */
export interface Details {
  readonly domain: 'town' | 'film' | 'coffee';
  /** `restaurant`, `movie`, `coffee`. */
  readonly thing: string;
  /** Three names of such things, those of the dialogue first. */
  readonly names: readonly [string, string, string];
  /** What the user says there, and what the chatbot answers to it. */
  readonly question: string;
  readonly reply: string;
  /** What a service would ask about such a thing. */
  readonly ask: string;
  readonly askMore: string;
  /** What a service would say of one: a fact with a number. */
  readonly fact: string;
}

const TOPICS = ['restaurant', 'hotel', 'train', 'taxi', 'attraction'] as const;
type Topic = (typeof TOPICS)[number];

const HINTS: Readonly<Record<Topic, RegExp>> = {
  restaurant: /restaurant|food|table|dine|eat|dining/gi,
  hotel: /hotel|guest ?house|stay|room|night/gi,
  train: /train|depart|ticket/gi,
  taxi: /taxi|cab\b|pick(?:ed)? (?:me )?up/gi,
  attraction: /museum|attraction|college|park\b|theat|pool|entrance|gallery|visit/gi,
};

const NAMES: Readonly<Record<Topic | 'movie' | 'coffee', readonly string[]>> = {
  restaurant: ['Saigon City', 'Chiquito Restaurant Bar', 'The Missing Sock', 'Bloomsbury', 'The Varsity', 'Curry Garden', 'Pizza Hut Fen Ditton'],
  hotel: ['Lensfield Hotel', 'Alpha-Milton Guest House', 'The Cambridge Belfry', 'University Arms', 'Huntingdon Marriott', 'Acorn Guest House'],
  train: ['TR7728', 'TR2104', 'TR0596', 'TR5413', 'TR8862'],
  taxi: ['a grey Honda', 'a blue Tesla', 'a white Skoda', 'a black Audi'],
  attraction: ['Abbey Pool', 'Downing College', 'Whale of a Time', 'Kettle’s Yard', 'Parkside Pools'],
  movie: ['Inception', 'The Godfather', 'Spotlight', 'Whiplash', 'Dunkirk', 'Get Out', 'Coco', 'Die Hard'],
  coffee: ['Vanilla', 'Hazelnut', 'Caramel Sauce', 'Honey', 'Chocolate Sauce'],
};

const ASKS: Readonly<Record<Topic | 'movie' | 'coffee', readonly string[]>> = {
  restaurant: [
    'How many people will be dining, and at what time?',
    'What type of food would you like?',
    'What price range do you have in mind?',
    'Which day should I book the table for?',
  ],
  hotel: [
    'How many nights will you be staying?',
    'How many guests will there be?',
    'What day would you like to check in?',
    'Do you need free parking or internet?',
  ],
  train: ['What day will you be travelling?', 'Where will you be departing from?', 'How many tickets do you need?', 'What time would you like to arrive by?'],
  taxi: ['Where should the driver pick you up?', 'What time do you need to leave?', 'What is your destination?'],
  attraction: ['What part of town should I look in?', 'Is there a type of attraction you prefer?', 'Would you like the address or the entrance fee?'],
  movie: [
    'What genre are you in the mood for?',
    'What movies have you enjoyed in the past?',
    'Do you prefer something recent or a classic?',
    'Who is your favorite actor or director?',
  ],
  coffee: ['What size would you like?', 'Which syrup can I add for you?', 'Would you like that iced or hot?', 'What name should I put on the order?'],
};

const FACTS: Readonly<Record<Topic | 'movie' | 'coffee', string>> = {
  restaurant: 'it serves good food at a moderate price and still has tables at 18:30',
  hotel: 'it has 3 stars, free parking and free internet',
  train: 'it leaves at 17:01 and arrives at 19:44, and a ticket is 17.60 pounds',
  taxi: 'the contact number is 07636297454',
  attraction: 'it is in the centre and entrance is free',
  movie: 'it is highly rated and runs for about two hours',
  coffee: 'it is 50 cents extra and takes about three minutes',
};

function topicAt(turns: readonly Said[], index: number): Topic {
  const near = turns
    .slice(Math.max(0, index - 2), index + 2)
    .map(({ text }) => text)
    .join(' ');
  const counts = TOPICS.map(topic => ({ topic, count: near.match(HINTS[topic])?.length ?? 0 }));
  return counts.sort((a, b) => b.count - a.count)[0]?.topic ?? 'restaurant';
}

/** Film titles between quotation marks, without the numbers that stand for titles in some of them. */
const titles = (text: string): string[] =>
  [...text.matchAll(/"([^"@]{2,40}?)\s*(?:\(\d{4}\))?\s*[?.!]?"/g)].flatMap(([, title]) => (title === undefined ? [] : [title.trim()]));

const TOWN = /\b(?:[A-Z][a-z]+ ){1,3}(?:Hotel|Guest ?house|Restaurant|College|Museum|House|Bar|Theatre|Park|Pool|Garden)\b|\bTR\d{4}\b/g;
const NO_NAME = /^(?:The|A|No|Yes|What|This|Which|Our|One|That|Your|Ok|Is)\s(?:Hotel|Restaurant|House|Bar|Park)/;

export function detailsAt(source: string, turns: readonly Said[], index: number, random: Random): Details {
  const domain = source === 'multiwoz' ? 'town' : source === 'taskmaster4' ? 'coffee' : 'film';
  const topic = domain === 'town' ? topicAt(turns, index) : domain === 'film' ? 'movie' : 'coffee';
  const texts = turns.map(({ text }) => text).join('\n');
  const found = domain === 'film' ? titles(texts) : domain === 'town' && (topic === 'hotel' || topic === 'restaurant') ? (texts.match(TOWN) ?? []) : [];
  const fitting = found.filter(name => !NO_NAME.test(name) && (domain === 'film' || !name.startsWith('TR')));
  const [first = '', second = '', third = ''] = [...new Set([...random.shuffle([...new Set(fitting)]), ...random.shuffle(NAMES[topic])])];
  const [ask = '', askMore = ''] = random.shuffle(ASKS[topic]);
  return {
    domain,
    thing: topic === 'attraction' ? 'place to visit' : topic,
    names: [first, second, third],
    question: turns[index]?.text ?? '',
    reply: turns.slice(index + 1).find(({ speaker }) => speaker === 'chatbot')?.text ?? '',
    ask,
    askMore,
    fact: FACTS[topic],
  };
}
