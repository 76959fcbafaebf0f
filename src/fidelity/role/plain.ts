/** Contractions and short forms, written out: the patterns in `acts/` know one form each. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[’‘`]/gu, "'"],
  [/\bcan't\b|\bcannot\b|\bcant\b/gu, 'can not'],
  [/\bwon't\b|\bwont\b/gu, 'will not'],
  [/\b(do|does|did|is|are|was|were|have|has|had|would|could|should)n'?t\b/gu, '$1 not'],
  [/\blet's\b|\blets\b/gu, 'let us'],
  [/\bi'?m\b/gu, 'i am'],
  [/\bi'll\b|\bill(?= (?:take|check|look|get|find|book|do|send|see|sort|add|make|put|fix|go|be|need)\b)/gu, 'i will'],
  [/\bi'd\b/gu, 'i would'],
  [/\b(i|you|we|they)'?ve\b/gu, '$1 have'],
  [/\b(you|we|they)'re\b/gu, '$1 are'],
  [/\b(you|we|they)'ll\b/gu, '$1 will'],
  [/\b(you|we|they)'d\b/gu, '$1 would'],
  [/\b(it|that|there|here|what|who|where|how|when)'?s\b/gu, '$1 is'],
  [/\b(it|that|there|this)'ll\b/gu, '$1 will'],
  [/\bu\b/gu, 'you'],
  [/\bur\b/gu, 'your'],
  [/\br\b(?= (?:you|we|they|there)\b)/gu, 'are'],
  [/\blemme\b/gu, 'let me'],
  [/\bgimme\b/gu, 'give me'],
  [/\bwanna\b/gu, 'want to'],
  [/\bgonna\b/gu, 'going to'],
  [/\bgotta\b/gu, 'got to'],
  [/\blmk\b/gu, 'let me know'],
  [/\b(?:pls|plz|kindly)\b/gu, 'please'],
  [/\bthx\b|\bty\b|\bthanks\b(?! to\b)/gu, 'thank you'],
  [
    /\b(?:really|very|so|just|also|actually|currently|now|then|certainly|definitely|absolutely|gladly|quickly|simply|sincerely|deeply|truly|kindly|happily|gladly|perhaps|still|maybe|perhaps|possibly) (?=\w)/gu,
    '',
  ],
  [/[ \t]{2,}/gu, ' '],
];

/** A sentence in lower case with its contractions written out and its filling words dropped: `I'll just check` is `i will check`. */
export const plain = (sentence: string): string => FORMS.reduce((text, [form, full]) => text.replace(form, full), sentence.toLowerCase()).trim();
