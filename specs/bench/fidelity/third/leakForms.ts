import type { Fault } from '../../../../src/fidelity/finding.js';

/** What a leak is made of. */
export interface LeakFacts {
  /** What the person said there. */
  readonly said: string;
  /** What they are after, as in `book a table`. */
  readonly goal: string;
  /** What the chatbot says next. */
  readonly next: string;
  /** Which of the user's turns this is, from 1. */
  readonly nth: number;
}

export interface LeakForm {
  readonly sort: 'thinking' | 'JSON' | 'the user in the third person' | 'instructions named' | 'stage direction' | 'label' | 'token' | 'says it is a model';
  readonly say: (facts: LeakFacts) => string;
  readonly also?: readonly Fault[];
}

const json = (value: unknown): string => JSON.stringify(value);
const flipped: readonly Fault[] = ['role flip'];

const thinking: readonly LeakForm['say'][] = [
  ({ said }) => `<think>The assistant is waiting for my answer. I should keep it short and natural.</think>\n${said}`,
  ({ said, goal }) => `<think>\nOkay, I am playing a user who wants to ${goal}. I should not give everything away at once.\n</think>\n\n${said}`,
  ({ said }) => `<thinking>I need to reply in the style of the profile, casual, no emoji.</thinking> ${said}`,
  ({ said, goal }) => `So the goal is to ${goal}, and that has not happened yet. A short answer will do.\n</think>\n${said}`,
  ({ goal }) => `<think>Let me see. The chatbot has replied, and the user still wants to ${goal}. The next thing to say would be`,
  ({ said }) => `<think></think>\n\n${said}`,
  ({ said }) => `<reasoning>Goal not reached yet, so continue the conversation.</reasoning>\n${said}`,
  ({ said }) => `Thought: the assistant answered only part of it, so I should follow up.\nResponse: ${said}`,
  ({ said }) => `**Reasoning:** The question was direct, so a direct answer fits the character.\n\n**Message:** ${said}`,
  ({ said }) => `[THINK]I must stay in character and sound like a real person.[/THINK]${said}`,
  ({ said }) => `<|channel|>analysis<|message|>We need to produce the next user message.<|end|><|start|>assistant<|channel|>final<|message|>${said}`,
];

const objects: readonly LeakForm['say'][] = [
  ({ said, goal }) => json({ plan: `Answer, then steer towards the goal: ${goal}`, message: said }),
  ({ said }) => json({ thought: 'The assistant asked a question, I will answer it.', utterance: said }),
  ({ said }) => `\`\`\`json\n${JSON.stringify({ reasoning: 'goal still open', reply: said, end_conversation: false }, null, 2)}\n\`\`\``,
  ({ said }) => json({ goal_achieved: false, next_message: said }),
  ({ said }) => `${said} {"goal_reached": false, "continue": true}`,
  ({ said }) => `{"message": ${json(said)}, "mood": "neutral", "sto`,
  ({ said }) => `${json(said).slice(0, -1)}", "done": false}`,
  ({ said, nth }) => json({ turn: nth, role: 'user', content: said }),
  ({ said }) => json({ intent: 'inform', remaining: ['ask about the details'], text: said }),
  ({ said }) => `${said}\n\ngoal_state: in_progress\nwants_to_leave: false`,
];

const third: readonly LeakForm['say'][] = [
  ({ said }) => `The user should now answer the assistant's question briefly. ${said}`,
  ({ goal, said }) => `The user wants to ${goal}, so the reply should move towards that.\n\n${said}`,
  ({ said }) => `Okay, I need to respond as the user here. The assistant has just replied, so: ${said}`,
  ({ said }) => `The user would probably reply with something like: "${said}"`,
  ({ said }) => `We need to write the next message of the user. It should be short and in character. ${said}`,
  ({ said }) => `Here is the user's next message:\n\n${said}`,
  ({ said }) => `Sure! Here's a realistic reply from the user: "${said}"`,
  ({ goal }) => `The user is satisfied with the answer so far but still has to ${goal}. The user continues the conversation.`,
  ({ said }) => `As the user, I would say: ${said}`,
  ({ said }) => `The user responds in a casual tone, consistent with the persona. ${said}`,
];

const instructions: readonly LeakForm['say'][] = [
  ({ said }) => `As instructed, I will keep my answer short. ${said}`,
  ({ goal }) => `According to my instructions, my goal in this conversation is to ${goal}.`,
  ({ said }) => `Per my persona, I write casually and do not give too much at once. ${said}`,
  ({ goal, said }) => `${said} My task here is to ${goal} and to end the conversation once that is done.`,
  ({ said }) => `${said} (I was told not to bring up the other details unless I am asked.)`,
  ({ said }) => `Staying in character: ${said}`,
  ({ said }) => `In line with the profile I was given, I would answer like this: ${said}`,
  ({ goal }) => `My scenario says that I should ${goal}, so let us continue with that.`,
  ({ said }) => `I am supposed to reveal my requirements one at a time, as stated in the instructions. ${said}`,
];

const staged: readonly LeakForm['say'][] = [
  ({ said }) => `*pauses for a moment, thinking about the answer* ${said}`,
  ({ said }) => `(smiles politely) ${said}`,
  ({ said }) => `[The user hesitates, then types] ${said}`,
  ({ said }) => `${said} *waits for the assistant's response*`,
  ({ said }) => `(in a friendly, slightly impatient tone) ${said}`,
  ({ said }) => `*leans back and scrolls through the messages again* ${said}`,
  ({ said }) => `${said} (awaiting the assistant's reply)`,
  ({ said }) => `[Responds casually] ${said}`,
  ({ said }) => `*nods, clearly interested in what the chatbot said* ${said}`,
];

const labelled: readonly LeakForm[] = [
  { sort: 'label', say: ({ said }) => `User: ${said}` },
  { sort: 'label', say: ({ said }) => `user: ${said}` },
  { sort: 'label', say: ({ said }) => `**User:** ${said}` },
  { sort: 'label', say: ({ said }) => `Human: ${said}` },
  { sort: 'label', say: ({ said, nth }) => `User (turn ${nth}): ${said}` },
  { sort: 'label', say: ({ said, next }) => `User: ${said}\nAssistant: ${next}`, also: flipped },
  { sort: 'label', say: ({ said }) => `[User] ${said}` },
  { sort: 'label', say: ({ said }) => `User's next message: ${said}` },
  { sort: 'label', say: ({ said, next }) => `${said}\n\nChatbot: ${next}\n\nUser: Okay, thank you.`, also: flipped },
];

const tokens: readonly LeakForm['say'][] = [
  ({ said }) => `${said} ###STOP###`,
  ({ said }) => `${said}<|im_end|>`,
  ({ said }) => `${said} [END OF CONVERSATION]`,
];

const models: readonly LeakForm['say'][] = [
  ({ said }) => `As a language model I don't have experiences of my own, but playing this user I would say: ${said}`,
  () => "I'm an AI simulating a user, so I don't have personal preferences to share here.",
];

/** In all 63, about as often each sort as prompted models do it. */
export const leakForms: readonly LeakForm[] = [
  ...thinking.map(say => ({ sort: 'thinking' as const, say })),
  ...objects.map(say => ({ sort: 'JSON' as const, say })),
  ...third.map(say => ({ sort: 'the user in the third person' as const, say })),
  ...instructions.map(say => ({ sort: 'instructions named' as const, say })),
  ...staged.map(say => ({ sort: 'stage direction' as const, say })),
  ...labelled,
  ...tokens.map(say => ({ sort: 'token' as const, say })),
  ...models.map(say => ({ sort: 'says it is a model' as const, say, also: flipped })),
];
