/** Words before an answer, in the languages models fall into when a conversation is in one. */
const NAMES =
  'answer|verdict|choice|decision|judge?ment|ruling|preference|conclusion|winner|result|label|assessment|evaluation|outcome|status|antwort|urteil|ergebnis|réponse|reponse|verdicto|respuesta|veredicto|risposta|verdetto|resposta|veredito|antwoord|oordeel|答案|回答|结论|判定|結論|答え|ответ';
const CERTAINTIES =
  'certainty|confidence|sicherheit|gewissheit|certitude|confiance|certeza|confianza|confiança|certezza|fiducia|zekerheid|确定性|置信度|把握|確信度|確実性|уверенность';

const SEPARATOR = '(?:\\s{0,9}(?::|=|-{1,2}>|→|-{1,2}|is:?|would be|was|ist|est|es|è|é)\\s{0,9}|\\s{0,3}\\n\\s{0,9})';
const OPEN = '["\'(\\[{]{0,4}\\s{0,3}';

/** Ends with `answer:`, `final verdict is`, `"answer": "`. */
export const NAMED_BEFORE = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${NAMES})(?:\\s{1,3}(?:is|for|on)?\\s{0,3}(?:this )?(?:criterion|item|question)(?: \\d{1,3})?)?["')\\]]{0,2}${SEPARATOR}${OPEN}$`,
  'iu',
);
/** The same as the only thing before it on the line, without a separator: `Answer B`. */
export const NAMED_ALONE = new RegExp(`^\\W{0,6}(?:(?:the|my|final|overall)\\s){0,2}(?:${NAMES})\\s{1,3}${OPEN}$`, 'iu');
/** The answer's name says that it is the one that counts. */
export const FINAL_BEFORE =
  /(?:final|finale?s?|endgültige[sr]?|revised|corrected|updated|definitive|overall|最终|最終)[\s"'_]{0,4}[\p{L}]{1,20}["']?[^\p{L}\n]{0,9}(?:is|ist|est|es)?[^\p{L}\n]{0,9}$/iu;
/** A sign between two answers that the second takes the first back. */
export const CORRECTS =
  /(?:^|[.!?\n;,:)\]-])\s{0,9}(?:(?:but|so|and|oh|hmm)[\s,]{1,3})?(?:wait|actually|correction|on (?:reflection|second thoughts?|closer look)|scratch that|let me (?:re|correct)|i (?:take (?:that|it) back|change|revise|correct|was wrong|made a mistake)|my mistake|sorry)(?![\p{L}])/iu;

/** Somebody else's words, a condition, a choice, an example or a denial just before a label: then it is no answer. */
const UNSAID =
  /(?:(?:\b(?:not|never|neither|nor|than|versus|vs|over|without|unless|whether|either|between|if|example|such as|like|instead of|rather than|format|says?|said|saying|writes?|wrote|written|writing|claim(?:s|ed)?|print(?:s|ed)?|quot(?:es|ed)|contains?|asks?|asked|states?|stated|tells?|told|output|reply with|respond with|answer with|choose from|options?|could be|might be|would be|should be|may be)\b|n't|e\.g\.)(?:\W{1,4}\w{1,15}){0,2}\W{0,6}|\b(?:in|inside|into|within)\W{0,6})$/iu;
export const isUnsaid = (before: string): boolean => UNSAID.test(before.slice(-70).replace(/^[^]*[.!?\n](?=\s)/u, ''));

/** Behind a label: the end, a mark, or a word that goes on from an answer. A word of another kind makes it part of a sentence. */
export const GOES_ON =
  /^["'\])}]{0,5}\s{0,3}(?:$|\n|[.!;,|[(¤](?!\p{L})|[-:=/]{1,2}(?!\w)|\d{1,3}(?:[.,]\d+)?\s?(?:$|\n|[^\p{L}\p{N}\s-])|because\b|since\b|with (?:a |an )?(?:\w{1,12} )?(?:certainty|confidence|\d)|and my (?:certainty|confidence)|certainty\b|confidence\b|is (?:the )?(?:better|preferred|correct|right)\b)/iu;
/** Behind a label: a question mark, a choice that goes on, or a denial. */
export const TAKEN_BACK =
  /^["'\])}]{0,5}\s{0,3}(?:\?|(?:or|and\/or|nor|vs\.?|versus)\b|(?:is|are|was|were|would be|cannot be|can't be|seems) (?:not|wrong|incorrect|worse|less|false|the (?:worse|wrong|incorrect))\b|isn't\b|wasn't\b)/iu;
/** Behind a label that is the whole answer: the end of the line, or a number. */
export const ENDS_LINE =
  /^["'\])}.,;!]{0,5}\s{0,3}(?:$|\n|(?:my |with )?(?:certainty|confidence)\b|[-:,;|([]{0,4}\s{0,3}[[(~]{0,3}\d{1,3}(?:[.,]\d+)?\s?(?:%|\/\s?100)?[\])|.]{0,4}\s{0,3}(?:$|\n|[^\p{L}\p{N}\s]))/iu;
const SUBJECT =
  '(?:^|[.!?:;,\\n]|\\b(?:so|thus|therefore|hence|that|conclude))\\s{0,3}(?:so |thus |therefore |hence |that )?(?:the |this )?(?:criterion|condition|requirement)(?: (?:no\\.? ?|number )?#?\\d{1,3})?';
/** `The criterion is (clearly) `, or without the verb where the label brings its own (`isn't met`, `has not been met`). */
export const SENTENCE_BEFORE = new RegExp(
  `${SUBJECT} (?:is|was|has been)(?: (?:clearly|fully|indeed|explicitly|definitely|completely|entirely|certainly|therefore|thus|directly|plainly|simply|obviously))? $`,
  'iu',
);
export const SUBJECT_BEFORE = new RegExp(`${SUBJECT}(?: has| had)? $`, 'iu');

export const CERTAINTY_NAMES = CERTAINTIES;
