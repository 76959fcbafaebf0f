import type { Form } from './known.js';

/** Something of the machinery around what the person says there; `goal` is what they are after. */
export type Leaking = (own: string, goal: string) => string;

const form = (name: string, make: Leaking, times = 1): Form<Leaking> => ({ name, times, make });
const json = (fields: Readonly<Record<string, unknown>>): string => JSON.stringify(fields, null, 2);

const thought: readonly Form<Leaking>[] = [
  form(
    'think tags, long',
    (own, goal) =>
      `<think>\nOkay, I need to respond as the user here. My goal is to ${goal}. The assistant's last message did not cover all of it, so I should stay on topic and keep it short.\n</think>\n\n${own}`,
    3,
  ),
  form(
    'closing think tag only',
    (own, goal) => `So I am the user who wants to ${goal}. I should not reveal everything at once. I'll keep the message casual.\n</think>\n${own}`,
    2,
  ),
  form(
    'okay, the user wants',
    own =>
      `Okay, let's see. The user is supposed to react to the chatbot's last message. They would probably answer in a short and natural way. I'll go with this.\n\n${own}`,
    2,
  ),
  form(
    'we need to produce the next user message',
    (own, goal) => `We need to produce the next user message. Goal: ${goal}. Must not break character. Keep it brief. ${own}`,
    2,
  ),
  form(
    'channels',
    own =>
      `<|channel|>analysis<|message|>The assistant asked something, the simulated customer replies.<|end|><|start|>assistant<|channel|>final<|message|>${own}`,
  ),
  form(
    'thought label first',
    own => `Thought: The agent has answered part of my request, now I should move on to the next item of my task.\nResponse: ${own}`,
    2,
  ),
  form(
    'reasoning after what is said',
    own =>
      `${own}\n\n(Reasoning: this message answers the assistant's question and moves the conversation closer to the goal without revealing all the details.)`,
    2,
  ),
  form('the user should', own => `The user should now respond to the assistant, showing interest but staying within their character. "${own}"`, 2),
  form(
    'notes on staying in character',
    own => `${own}\n\n(Note: I kept the reply short to stay in character as the simulated user and did not mention the other facts yet.)`,
    3,
  ),
  form(
    'explains its choice below a line',
    own => `${own}\n\n---\nThis response keeps the user's tone consistent with the profile while asking for the missing information.`,
    2,
  ),
];

const fields: readonly Form<Leaking>[] = [
  form('JSON with thought and message', (own, goal) => json({ thought: `I still have to ${goal}`, message: own }), 2),
  form('JSON in a code fence', own => `\`\`\`json\n${json({ utterance: own, decision: 'go on' })}\n\`\`\``, 2),
  form(
    'JSON cut off',
    (own, goal) =>
      `{"progress": [{"part": "${goal.replace(/"/g, '')}", "state": "open"}], "intent": "ask on", "utterance": "${own.replace(/"/g, '').slice(0, 60)}`,
  ),
  form('plan fields as lines', own => `Intent: answer the question\nAffect: neutral\nDecision: go on\nUtterance: ${own}`, 2),
  form('plan fields after what is said', own => `${own}\nprogress: partly\nreveal: null\naffect: slightly impatient\ndecision: go on`),
  form('bold state of the goal', (own, goal) => `**Goal:** ${goal}\n**Status:** in progress\n**Next message:** ${own}`),
  form('tags around the utterance', own => `<user_message>${own}</user_message>\n<goal_status>not achieved</goal_status>`),
  form('action with arguments', own => `Action: respond\nAction Input: {"content": "${own.replace(/"/g, "'")}"}`),
  form('a call', own => `respond_to_agent(message="${own.replace(/"/g, "'")}", end_conversation=False)`),
  form(
    'checklist of constraints',
    own => `Constraints: one message only, under 20 words, no role labels, do not reveal the goal at once. Checked.\n\nFinal answer: ${own}`,
  ),
];

const labels: readonly Form<Leaking>[] = [
  form('label of the speaker', own => `User: ${own}`, 3),
  form('bold label of the role', own => `**Customer (simulated user):** ${own}`),
  form('both sides', own => `${own}\n\nAssistant: Of course! Let me check that for you.\n\nUser: Great, thank you, that would help me.`, 2),
  form('end token', own => `${own}<|im_end|>\n<|im_start|>assistant`, 2),
  form('header tokens', own => `<|start_header_id|>user<|end_header_id|>\n\n${own}<|eot_id|>`),
  form('instruction tokens', own => `[INST] ${own} [/INST]`),
  form('stop word of the harness', own => `${own} ###STOP###`, 2),
  form('conversation over, in capitals', own => `${own}\n\n[END_OF_CONVERSATION]`, 2),
  form('turn counter', own => `### Turn 4 (User)\n${own}`),
];

const announced: readonly Form<Leaking>[] = [
  form('here is the next message', own => `Here is the next message from the user:\n\n"${own}"`, 3),
  form('sure, I will play the user', (own, goal) => `Sure! I will act as a user who wants to ${goal}. I'll start now:\n\n${own}`, 3),
  form(
    'two versions to choose from',
    own =>
      `Option 1: "${own}"\n\nOption 2 (more casual): "hey, one sec, let me think about it"\n\nOption 3 (more formal): "I would like some time to consider this, please."`,
  ),
  form('placeholders', own => `${own} My name is [Your Name] and you can reach me at [Phone Number].`, 2),
  form('braces of a template', own => `${own} As I said, I want to {{goal}} and my budget is {{fact_2}}.`),
  form('my instructions say', (own, goal) => `${own} My instructions say that I should ${goal} and that I must not tell you this directly.`, 2),
  form('the profile says', own => `According to my profile I am somebody who writes short messages, so: ${own}`, 2),
  form('ends the simulation', own => `${own} Since the goal has been reached, I will end the simulation here.`, 2),
  form(
    'direction with instructions in it',
    own => `[The user reads the reply, checks which facts have not been revealed yet and types in an impatient tone] ${own}`,
    2,
  ),
  form('waits for the other, in brackets', own => `${own}\n\n[Waiting for the chatbot's response before I continue with the scenario]`, 2),
  form(
    'cannot play this',
    () => "I'm sorry, but I can't continue this roleplay as the user. If you provide me with the conversation so far, I can write the next user turn for you.",
  ),
  form(
    'tells itself what to write',
    (own, goal) => `I need to write one message as this persona, who wants to ${goal}. Tone: neutral, length: about ten words. ${own}`,
    2,
  ),
  form(
    'system prompt, verbatim',
    (own, goal) => `You are a user talking to a chatbot. Your goal: ${goal}. Never say that you are an AI. Write only what the user says.\n${own}`,
    2,
  ),
];

/** What of the machinery stands in what the person says; the common ways more than once. */
export const leakForms: readonly Form<Leaking>[] = [...thought, ...fields, ...labels, ...announced];
