/** What an offline user says, by act and register. `{goal}`, `{fact}` and `{question}` are filled in. */
export const phrases = {
  open: {
    casual: ['hi, i want to {goal}', 'hey, i need to {goal}', 'hello, can you help me {goal}', 'hi! trying to {goal}'],
    neutral: ['Hello, I would like to {goal}.', 'Hi, I want to {goal}.', 'Hello. I need to {goal}.'],
    formal: ['Good day. I would like to {goal}.', 'Good morning, I wish to {goal}, please.', 'Hello, I should like to {goal}.'],
  },
  openTerse: ['{goal}', '{goal} please', 'need to {goal}'],
  rephrase: {
    casual: ['what i mean is i want to {goal}', 'no i want to {goal}', 'again: {goal}'],
    neutral: ['What I mean is that I want to {goal}.', 'Let me say it again: I want to {goal}.'],
    formal: ['Allow me to put it differently: I wish to {goal}.', 'To be clear, I would like to {goal}.'],
  },
  yes: {
    casual: ['yes', 'yes please', 'yeah do that', 'ok go ahead'],
    neutral: ['Yes, please.', 'Yes, go ahead.', 'Yes, that is fine.'],
    formal: ['Yes, please do.', 'Yes, I agree.'],
  },
  no: { casual: ['no', 'nah', 'no need'], neutral: ['No, thank you.', 'No, that is not needed.'], formal: ['No, thank you.', 'That will not be necessary.'] },
  unknown: {
    casual: ['no idea', "don't know, whatever is usual", "doesn't matter to me"],
    neutral: ["I don't know.", 'I have no preference there.'],
    formal: ['I am afraid I do not know.', 'I have no preference in that regard.'],
  },
  toldYou: {
    casual: ['i already told you: {fact}', 'like i said, {fact}'],
    neutral: ['I already said that: {fact}.', 'As I said, {fact}.'],
    formal: ['As I have already mentioned, {fact}.'],
  },
  volunteer: {
    casual: ['{fact}', 'oh and {fact}', 'btw {fact}'],
    neutral: ['{fact}.', 'Also, {fact}.', 'You should know that {fact}.'],
    formal: ['I should add that {fact}.', 'Please note that {fact}.'],
  },
  next: {
    casual: ['ok. i also want to {goal}', 'and then {goal}'],
    neutral: ['Good. I also want to {goal}.', 'Next, I would like to {goal}.'],
    formal: ['Thank you. I would further like to {goal}.'],
  },
  again: {
    casual: ['just to be sure, {question}', 'sorry, {question} again'],
    neutral: ['Just to be sure: {question}', 'Let me check: {question}'],
    formal: ['May I just verify: {question}'],
  },
  recall: {
    casual: ['{when} you said: {fact}', 'you told me {when}: {fact}'],
    neutral: ['{when} you told me: {fact}', 'You said {when}: {fact}'],
    formal: ['I was told {when}: {fact}'],
  },
  silence: {
    casual: ['hello?', 'are you there'],
    neutral: ['Hello? Are you still there?'],
    formal: ['Excuse me, are you still there?'],
  },
  thanks: {
    casual: ['ok thanks', 'great, thanks', 'cool thx bye'],
    neutral: ['Thank you, that is all.', 'Great, thanks. Goodbye.'],
    formal: ['Thank you very much. Goodbye.', 'Thank you for your assistance.'],
  },
  leaveHuman: {
    casual: ["ok, i'll wait for them"],
    neutral: ['All right, I will wait for your colleague.'],
    formal: ['Very well, I shall wait for your colleague.'],
  },
  giveUp: {
    casual: ["forget it, this isn't going anywhere", 'this is useless, bye', 'never mind'],
    neutral: ['Never mind, this is not helping.', 'This leads nowhere. I will try elsewhere.'],
    formal: ['I see no point in continuing. Goodbye.'],
  },
};
