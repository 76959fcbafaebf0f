import { found, type Detector } from './detector.js';
import type { FidelityFinding } from './finding.js';
import { isTold, languageIn, languagesIn } from './language.js';

/** Turns in another language that are proof, when the person had written their own before. */
const PROOF = 2;

/**
 * The person leaves the profile's language. A suspicion, and proven when they had begun in it, wrote something else at least
 * twice, and the chatbot had not gone there first. Short turns prove nothing; people who mix in their first language may. The chatbot is asked
 * for what no such person asks: hindered.
 */
export const languageDrift: Detector = ({ profile, turns }) => {
  const own = languageIn(profile.language);
  if (!isTold(own)) return [];
  const may = profile.overlay === 'code-switching' ? languageIn(profile.firstLanguage) : own;
  const findings: FidelityFinding[] = [];
  let begun = false;
  let away = 0;
  let english = true;
  const chatbotSpoke = new Set<string>();
  for (const turn of turns) {
    const languages = languagesIn(turn);
    if (languages === null) continue;
    if (turn.speaker === 'chatbot') {
      for (const language of languages) chatbotSpoke.add(language);
      continue;
    }
    if (languages.includes(own) || languages.includes(may)) {
      begun = true;
      continue;
    }
    // Offline, everybody speaks English: who began in it and stayed has not left anything.
    english &&= !begun && languages.includes('en');
    if (english) continue;
    const followed = languages.some(language => chatbotSpoke.has(language));
    if (begun && !followed) away++;
    findings.push(found('language drift', turn, turn.text, { effect: 'hindered', proven: away >= PROOF && begun && !followed }));
  }
  return findings;
};
