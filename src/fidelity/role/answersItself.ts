import { contentStems } from '../../support/text.js';

const ASKS =
  /^(?:(?:and|so|ok|okay|great|thanks|thank you|yes|also|well)[,.!]? )*(?:what|where|when|which|how|is|are|does|do|did|can|will|was|has|have)\b[^?]{0,300}\?$/iu;
const ANSWERS = /^(?:(?:certainly|of course|absolutely|sure|yes|no|yeah|nope|unfortunately|it is|it's|they are|there (?:is|are)|the|it|they|that|tr\d+)\b)/iu;
/** The speaker's own wishes, guesses and reasons are no answers. */
const OWN = /\b(?:i|my|me|we|us|our|should|must|need|want|please|prefer|hope|think|guess|because|since|but|would|if|maybe|said|says|you said)\b|[?]/iu;

/** A question and its answer in one utterance, about the same thing: the speaker answers for the other side. */
export function answersItself(sentences: readonly string[]): boolean {
  return sentences.slice(1).some((sentence, before) => {
    const question = sentences[before] ?? '';
    if (!ASKS.test(question) || /\byou\b/iu.test(question) || !ANSWERS.test(sentence) || OWN.test(sentence)) return false;
    const asked = new Set(contentStems(question.slice(0, 400)));
    const told = contentStems(sentence.slice(0, 400));
    return told.length >= 4 && told.some(stem => asked.has(stem));
  });
}
