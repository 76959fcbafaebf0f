import type { Flaw } from '../flaw.js';

const apologies = [
  'I am sorry, I cannot help with that right now.',
  'My apologies for the inconvenience.',
  'I am very sorry, something went wrong on our side. Please accept our apologies.',
  'I am sorry to hear that. We apologise for any trouble this may have caused.',
];

export const onlyApologises: Flaw = {
  name: 'only-apologises',
  kind: 'technical',
  says: 'Only ever apologises, whatever is said.',
  speaks: (_, talk) => apologies[talk.replies.length % apologies.length] ?? '',
};
