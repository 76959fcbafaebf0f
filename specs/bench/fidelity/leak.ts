import type { Fault } from '../../../src/fidelity/finding.js';
import { goalOf } from './background.js';
import { nthOf, sayInstead, siteIn, type Planter } from './planting.js';

/** What the user means to say, what the goal is, and what was said so far. */
interface About {
  readonly own: string;
  readonly goal: string;
}

/** Ways in which a model's reasoning, instructions, plan or wrapping get into the utterance. */
const LEAKS: readonly ((about: About) => string)[] = [
  ({ own }) => `<think>The chatbot has answered the last question. I should keep it short and go on.</think>${own}`,
  ({ goal, own }) => `<thinking>\nMy goal is to ${goal}. I have not got there yet.\n</thinking>\n\n${own}`,
  ({ own }) => `Okay, so I need to respond as the user here. The user would probably be brief. ${own}</think> ${own}`,
  ({ own }) => JSON.stringify({ intent: 'continue', reveal: null, affect: 'neutral', decision: 'go on', utterance: own }),
  ({ own }) => `{"decision": "go on", "utterance": "${own.replaceAll('"', "'")}`,
  ({ own }) => `\`\`\`json\n{"message": "${own.replaceAll('"', "'")}"}\n\`\`\``,
  ({ own }) => `${own}", "affect": "calm", "decision": "go on"}`,
  ({ goal }) => `The user should now ask about the next point, since the goal is to ${goal}.`,
  ({ own }) => `As instructed, I will stay in character and keep my reply short. ${own}`,
  () => 'The user is mildly satisfied with the answer and would now like to move on to the next part of the goal.',
  ({ own }) => `(thinking: the assistant asked me for details, I should reveal only one fact) ${own}`,
  ({ own }) => `[Plan: acknowledge the reply, reveal one private fact, do not end the conversation yet]\n${own}`,
  ({ own }) => `User: ${own}`,
  ({ own }) => `**Simulated user:** ${own}`,
  ({ own }) => `Here is the user's next message:\n\n"${own}"`,
  ({ own }) => `Sure! Here's a natural response in the voice of the user: "${own}"`,
  ({ own }) => `${own}\n\n(Note: I kept the message informal, as the profile asks for short lower-case messages.)`,
  () => 'I need to remember that I am playing the role of the customer and must not reveal everything at once.',
  ({ own }) => `${own} ###STOP###`,
  ({ own }) => `${own} [END OF CONVERSATION]`,
  ({ own }) => `Intent: give details. Affect: neutral. Utterance: ${own}`,
  ({ own }) => `Step 1: check the goal state. Step 2: choose one fact. Step 3: write the utterance. ${own}`,
  ({ own }) => `<|im_start|>user\n${own}<|im_end|>`,
  ({ own }) => `<utterance>${own}</utterance>`,
  ({ own }) => `${own} <|endconversation|>`,
  () => 'You are role-playing a user who talks to a chatbot. Do not sound like an assistant. Write only the next utterance.',
  ({ goal }) => `According to my instructions my goal is: ${goal}. I was told not to mention my profile.`,
  ({ own }) => `*the user hesitates, then types slowly* ${own} *waits for the chatbot to reply*`,
  ({ own }) => `Reasoning: the chatbot wants to confirm, and per the scenario I should agree. Response: ${own}`,
  ({ own }) => `Let me think about what this person would say. They are in no hurry and rather plain. Something like: "${own}"`,
  () => 'We need to produce the next user utterance. The persona is polite and concise. Goal progress: partly achieved. So we say something like thanks.',
  ({ own }) => `## User turn\n${own}\n## Next action: go_on`,
  ({ own }) => `ok the system prompt says i must not repeat myself so i'll say it differently: ${own}`,
  () => "I'm sorry, but I can't continue this role-play as the simulated user.",
  ({ own }) => `[INST] Continue the conversation as the user. [/INST] ${own}`,
  ({ own }) => `<plan>progress: open; reveal: none; decision: go on</plan> ${own}`,
  ({ own }) => `Option 1: "${own}"\nOption 2: "Okay, and what else is there?"\nI'd go with option 1 as it fits the profile better.`,
  ({ own }) => `assistant<|end_header_id|>\n\n${own}`,
  ({ goal }) => `Goal: ${goal}\nFacts: none\nTurns left: 3\nThe next message should bring the conversation closer to its end.`,
  ({ own }) => `${own}\n---\nThis response stays in character and reveals the information only when asked.`,
];

/** How many forms there are. */
export const LEAK_FORMS = LEAKS.length;

const FAULTS: readonly Fault[] = ['leaked instructions'];

/** One utterance with a leak in it; in every fourth case the next one leaks as well. */
export const plantLeak: Planter = ({ dialogue, position, at, random }) => {
  const { turns } = dialogue;
  const index = siteIn(turns, position, random);
  if (index === null) return null;
  const spread = at % 4 === 3 ? 2 : 1;
  const goal = goalOf(dialogue);
  // 7 and the number of forms have no common divisor: every form comes once before any comes twice.
  const texts = Array.from({ length: spread }, (_, nth) => nthOf(LEAKS, 7 * at + nth)({ own: turns[index + 2 * nth]?.text ?? 'Okay.', goal }));
  return { turns: sayInstead(turns, index, texts, random, 0.2), where: index + 1, form: `leak ${((7 * at) % LEAKS.length) + 1}`, faults: FAULTS };
};
