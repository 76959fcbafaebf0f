const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

function timeOfDay(hour: string): string {
  if (Number(hour) < 12) return 'a morning';
  return Number(hour) < 18 ? 'an afternoon' : 'an evening';
}

/** Exact words and what is said in their place, the longer ones first. */
export const vagueWords: readonly (readonly [RegExp, (said: string, part: string) => string])[] = [
  [/ for €\d+(?:\.\d\d)? \(\d[^;()]*;/g, () => ' at a fair price (a handy size and not heavy;'],
  [/\((?:€[^;()]+|\d[^;()€]*\bkg[^;()]*);/g, () => '(reasonable for what it is;'],
  [/€\d+(?:\.\d\d)? cheaper(?: a night)? \(€\d+(?:\.\d\d)? against €\d+(?:\.\d\d)?\)/g, () => 'somewhat cheaper'],
  [/\bcosts €\d+(?:\.\d\d)? more than you want to spend/g, () => 'costs a little more than you want to spend'],
  [/\bis over your budget by €\d+ a night/g, () => 'is a little over your budget'],
  [/€\d+(?:\.\d\d)? to €\d+(?:\.\d\d)?/g, () => 'a certain sum'],
  [/,? so €\d+(?:\.\d\d)?(?= for the|\.)/g, () => ''],
  [/\bfrom €\d+ a night/g, () => 'at all sorts of prices'],
  [/\b(?:\d[\d× .]*cm|\d+ litres|\d\.\d kg)(?:, (?:\d[\d× .]*cm|\d+ litres|\d\.\d kg))*/g, () => 'a handy size'],
  [/\bthe (\d{1,2}):\d\d(?= (?:train|flight))/gi, (_, hour) => timeOfDay(hour)],
  [/,? arriving at \d{1,2}:\d\d(?: the next day| two days later)?/g, () => ''],
  [/\((?:\d+ h(?: \d\d)?|\d+ minutes), ([^()€]*?), €[^()]*\)/g, (_, changes) => `(${changes}, at a fair price)`],
  [/,? (?:or )?between \d{1,2}:00 and \d{1,2}:00/g, () => ' in the course of the day'],
  [/\bfrom 15:00 to 22:00\b/g, () => 'in the afternoon and evening'],
  [/\buntil 11:00\b/g, () => 'in the morning'],
  [/\bwithin \d+ working days(?: after (?:it|the parcel) reaches us)?(?:, by (?:\w+day) \d+ \w+)?/g, () => 'in due course'],
  [/\bwithin (?:\d+) (?:days|minutes)\b(?: of delivery)?/g, () => 'within the usual time'],
  [new RegExp(` \\(until ${weekday} \\d+ \\w+\\)`, 'g'), () => ''],
  [new RegExp(`\\bback until ${weekday} \\d+ \\w+`, 'g'), () => 'back for a good while'],
  [new RegExp(`\\buntil ${weekday} \\d+ \\w+`, 'g'), () => 'until shortly before'],
  [/\buntil (?:the day before|two days before)\b/g, () => 'until a certain time before'],
  [new RegExp(`\\bby ${weekday} \\d+ \\w+`, 'g'), () => 'before too long'],
  [new RegExp(`\\b(?:arrives|comes|at your door) on ${weekday} \\d+ \\w+`, 'g'), said => said.replace(/on \w+ \d+ \w+$/, 'in the next few days')],
  [/€\d+(?:\.\d\d)? a night(?: a room)?, €\d+(?:\.\d\d)? for \d+ nights?(?: in \d+ rooms)?/g, () => 'moderately priced'],
  [/(?<!(?:within|up to|by) )€\d+(?:\.\d\d)? a night/g, () => 'moderately priced'],
  [/€\d+(?:\.\d\d)? in total/g, () => 'at a good rate'],
  [/\bprice stays €\d+(?:\.\d\d)?/g, () => 'price stays much the same'],
  [/\bcharges €\d+(?:\.\d\d)? a person/g, () => 'charges a little extra'],
  [/(?<=\b(?:for|plus|from) )€\d+(?:\.\d\d)?(?! (?:goes|back))/g, () => 'a small sum'],
  [/(?<=\b(?:costs?|comes to) )€\d+(?:\.\d\d)?/g, () => 'about what you would expect'],
];
