import type { CityMood } from '../data/cities.js';
import { merged, type FactReader } from './factReader.js';

const moods: readonly (readonly [CityMood, RegExp])[] = [
  ['sea', /\b(sea|beach|ocean|coast|seaside|surf\w*)\b/],
  ['sun', /\b(sun|sunny|warm|hot|sunshine|nice weather)\b/],
  ['art', /\b(art|museums?|culture|cultural|galler\w+|architecture|history|opera|music)\b/],
  ['food', /\b(food|foodie|gastronom\w+|good restaurants?|wine)\b/],
  ['calm', /\b(calm|quiet|relax\w*|small city|peaceful|rest)\b/],
  ['green', /\b(nature|green|parks?|gardens?|walk(s|ing)?)\b/],
  ['nightlife', /\b(night ?life|clubs?|clubbing|party|parties|bars?)\b/],
];

export const readTaste: FactReader = (facts, { text }) => {
  const heard = moods.filter(([, pattern]) => pattern.test(text)).map(([mood]) => mood);
  const byTrain = /\b(by|a|the|take|taking|with) trains?\b|\btrain (ticket|ride|connection|from|to)\b|\btrains\b/.test(text);
  const byAir = /\b(by plane|flight (from|to|ticket)|a flight|flights|fly|plane)\b/.test(text);
  const mode = byTrain && !byAir ? 'train' : byAir && !byTrain && !facts.dislikes.includes('flying') ? 'flight' : facts.mode;
  return { ...facts, moods: merged(facts.moods, heard), mode: facts.dislikes.includes('flying') && mode === 'flight' ? null : mode };
};
