import type { Fault } from '../../../../src/fidelity/finding.js';

/** What a leak may be wrapped around. */
export interface Leaking {
  /** What the person said at this point. */
  readonly said: string;
  /** What the person is after, as an infinitive without "to". */
  readonly goal: string;
  /** The number of the turn. */
  readonly turn: number;
}

export interface LeakForm {
  readonly name: string;
  readonly say: (about: Leaking) => string;
  /** Other findings that would be right as well. */
  readonly also?: readonly Fault[];
}

const quoted = (text: string): string => JSON.stringify(text);

/** What models of all sizes do often: thoughts, plans, labels, tokens and notes around the utterance. */
export const COMMON: readonly LeakForm[] = [
  {
    name: 'think tags',
    say: ({ said }) => `<think>\nThe assistant has answered. I should react in a short message and keep my other question for later.\n</think>\n\n${said}`,
  },
  { name: 'thought and utterance', say: ({ said, goal }) => `Thought: I still need to ${goal}. The chatbot has not done all of it yet.\nUtterance: ${said}` },
  {
    name: 'whole plan as JSON',
    say: ({ said }) =>
      `{"achieved": [], "intent": "answer the question", "reveal": null, "affect": "neutral", "decision": "go on", "utterance": ${quoted(said)}}`,
  },
  { name: 'fenced JSON', say: ({ said }) => `\`\`\`json\n{\n  "thought": "I answer and wait for the reply",\n  "message": ${quoted(said)}\n}\n\`\`\`` },
  { name: 'label of the speaker, twice', say: ({ said }) => `User: ${said}\nAssistant:` },
  {
    name: 'writes both sides',
    say: ({ said }) => `${said}\nAssistant: Sure, I can help you with that. What else do you need?\nUser: That is all, thank you.`,
    also: ['role flip'],
  },
  { name: 'stage direction', say: ({ said }) => `*reads the reply again and thinks for a moment before typing* ${said}` },
  { name: 'note at the end', say: ({ said }) => `${said}\n\n(Note: I kept the reply short and did not reveal the remaining facts yet.)` },
  { name: 'as the simulated user', say: ({ said }) => `As the simulated user, I would say: "${said}"` },
  { name: 'next user message', say: ({ said }) => `Here is the next user message:\n\n${said}` },
  { name: 'the user wants', say: ({ said, goal }) => `The user wants to ${goal}, so the next thing they would say is: ${said}` },
  {
    name: 'my instructions',
    say: ({ said, goal }) => `My goal is to ${goal}, and my instructions say that I should not give away everything at once. ${said}`,
  },
  { name: 'end token', say: ({ said }) => `${said}<|im_end|>` },
  { name: 'how the customer might respond', say: ({ said }) => `Sure! Here's how the customer might respond:\n\n"${said}"` },
  {
    name: 'reasoning, final answer',
    say: ({ said }) => `Reasoning: the chatbot asked something, so I give one piece of information and stop there.\nFinal answer: ${said}`,
  },
  {
    name: 'is a model',
    say: ({ said }) => `I'm an AI language model playing the part of the customer here, so I have no real wishes of my own, but: ${said}`,
    also: ['role flip'],
  },
  {
    name: 'thinks aloud about the part',
    say: ({ said, goal }) => `Okay, so I am playing a user who wants to ${goal}. I have to react to what the chatbot just said. ${said}`,
  },
  { name: 'intent in brackets', say: ({ said }) => `[Intent: provide information] [Emotion: neutral] ${said}` },
  { name: 'fits the persona', say: ({ said }) => `${said}\n\n---\nThis response fits the persona: casual register, no emoji, about ten words.` },
  {
    name: 'needs to produce',
    say: ({ said }) => `We need to produce the user's next utterance. The chatbot asked a question. It should be short and in character. So: ${said}`,
  },
];

/** Seen now and then, mostly of small models and of prompts that leave room. */
export const RARER: readonly LeakForm[] = [
  { name: 'internal parenthesis', say: ({ said }) => `(Internal: getting impatient, but staying polite for now, fact two not revealed yet.) ${said}` },
  { name: 'utterance tags', say: ({ said }) => `<utterance>${said}</utterance>` },
  { name: 'unfilled places', say: () => 'My name is [Your Name] and I would like [insert the thing that the user is looking for] for [date], please.' },
  {
    name: 'system message',
    say: ({ said }) => `System: You are a user who talks to a chatbot. Stay in character at all times and never help the chatbot.\n${said}`,
  },
  { name: 'fields, line by line', say: ({ said }) => `goal_status: in progress\nnext_action: answer_question\n${said}` },
  {
    name: 'turn limit in mind',
    say: ({ said }) => `Let me think. The turn limit is close and the second part of my goal is still not met, so I must raise it now. ${said}`,
  },
  { name: 'acting hint', say: ({ said }) => `(in character: a bit tired, short sentences, no greeting) ${said}` },
  { name: 'scene from outside', say: ({ said }) => `[The user pauses, scrolls up and reads the reply again.]\n${said}` },
  { name: 'numbered turn', say: ({ said, turn }) => `Turn ${turn} (user): ${said}\nDecision: continue` },
  { name: 'told to act', say: ({ said, goal }) => `I was told to act as a person who wants to ${goal} and not to mention that I am simulated. ${said}` },
  { name: 'private facts', say: ({ said }) => `I can't reveal my private facts yet, the prompt says only when I am asked. ${said}` },
  { name: 'arrow from the plan', say: ({ said }) => `done: false; reveal: none; affect: mildly annoyed -> "${said}"` },
  { name: 'chat template', say: ({ said }) => `<|start_header_id|>user<|end_header_id|>\n\n${said}<|eot_id|>` },
  { name: 'instruction tags', say: ({ said }) => `${said} [/INST] Sure, let me look into that for you. </s>`, also: ['role flip'] },
  { name: 'person in this profile', say: ({ said }) => `The person in this profile would not say more than needed here, so I keep it brief. ${said}` },
  {
    name: 'only the thinking',
    say: () => 'I should answer as the user now, keep it under fifteen words and not thank the assistant too early in the conversation.',
  },
  { name: 'which part am I', say: ({ said }) => `Wait, am I the user or the assistant here? The prompt says that I write the user's turns. ${said}` },
  { name: 'plan numbered', say: ({ said }) => `Plan: 1) answer the question 2) wait for the reply 3) end the conversation when the goal is achieved\n${said}` },
  { name: 'alternatives offered', say: ({ said }) => `Option A (polite): ${said}\nOption B (impatient): ${said} Hurry up please.` },
  { name: 'stop word of the prompt', say: ({ said, goal }) => `${said}\n\n###END### (goal "${goal}": not achieved yet)` },
];
