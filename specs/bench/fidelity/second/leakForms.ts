import type { Fault } from '../../../../src/fidelity/finding.js';

/** What may be put into a leak. */
export interface LeakFacts {
  /** What the person says there. */
  readonly said: string;
  readonly goal: string;
  /** Of the profile's prose, in the second person. */
  readonly sentence: string;
  readonly casing: string;
  readonly words: number;
  readonly nth: number;
}

export interface LeakForm {
  readonly name: string;
  readonly say: (facts: LeakFacts) => string;
  /** Other findings that are right here too. */
  readonly also?: readonly Fault[];
}

const json = (fields: object): string => JSON.stringify(fields);

/** Signs of the prompt, of the plan, or of the machinery in what the person says: nobody in front of a chatbot writes them. */
export const leakForms: readonly LeakForm[] = [
  { name: 'a speaker label of the role', say: ({ said }) => `Simulated user: ${said}` },
  { name: 'as the customer, I would say', say: ({ said }) => `As the customer in this scenario, I would say: "${said}"` },
  { name: 'heading of the reply', say: ({ said }) => `Here is the next message from the user:\n\n${said}` },
  {
    name: 'reasoning before the words',
    say: ({ said, goal }) =>
      `<think>\nThe assistant has replied. My goal is to ${goal}. I should stay brief and not reveal everything at once.\n</think>\n${said}`,
  },
  {
    name: 'reasoning without a mark',
    say: ({ said, goal }) =>
      `Okay, so I need to play a user whose goal is to ${goal}. The bot just answered, so the next message should move on naturally. ${said}`,
  },
  {
    name: 'reasoning left open',
    say: ({ goal }) => `<reasoning>The user wants to ${goal}. The agent hasn't addressed it yet, so the persona would probably push back a bit`,
  },
  { name: 'plan as JSON', say: ({ said, goal }) => json({ plan: `work towards: ${goal}`, goalState: 'open', utterance: said }) },
  { name: 'plan as JSON, fenced', say: ({ said }) => `\`\`\`json\n${JSON.stringify({ intent: 'inform', done: false, message: said }, null, 2)}\n\`\`\`` },
  { name: 'fields of a structured reply', say: ({ said }) => `thought: they answered half of it\naction: ask_followup\nmessage: ${said}` },
  { name: 'stop token at the end', say: ({ said }) => `${said} ###STOP###` },
  { name: 'stop token of another make', say: ({ said }) => `${said}\n\n[CONVERSATION_COMPLETE]` },
  { name: 'end mark of the template', say: ({ said }) => `${said}<|eot_id|><|start_header_id|>user<|end_header_id|>`, also: ['empty turn'] },
  { name: 'chat template', say: ({ said }) => `<|im_start|>user\n${said}\n<|im_end|>` },
  { name: 'instruction marks', say: ({ said }) => `[INST] Write the user's reply. [/INST] ${said}` },
  { name: 'repeats its order', say: ({ said }) => `${said} Write only the next message of the customer. Write only the next message of the customer.` },
  {
    name: 'recites the wrapper',
    say: ({ sentence }) => `You are engaging in a conversation with an AI assistant. Your profile is: ${sentence}`,
    also: ['profile recited'],
  },
  {
    name: 'recites its rules',
    say: () =>
      'Rules: 1. Stay in character at all times. 2. Never mention that you are an AI. 3. Reveal information only when asked. 4. Say goodbye when your goal is reached.',
  },
  { name: 'names its scenario', say: ({ said }) => `${said} My scenario doesn't say anything else about that.` },
  { name: 'not in the instructions', say: () => "I can't tell you that, it isn't part of the information I was given in my instructions." },
  { name: 'according to my profile', say: ({ casing, said }) => `${said} (According to my profile I write in ${casing} case.)` },
  { name: 'a note on style', say: ({ said, words }) => `${said}\n\n(Note: I kept this to about ${words} words to match the persona's style.)` },
  { name: 'alternatives', say: ({ said }) => `${said}\n\nAlternatively, a more impatient version of this user could say: "Come on, I don't have all day."` },
  { name: 'options to choose from', say: ({ said }) => `Possible user replies:\nA) ${said}\nB) Could you tell me more?\nC) Never mind.` },
  { name: 'stage direction about the role', say: ({ said }) => `*stays in character as the user and answers in their usual tone* ${said}` },
  { name: 'a slot never filled', say: () => 'Hi, I would like to {{goal}}. My details are: {{private_facts}}.' },
  { name: 'a slot in brackets', say: () => "Hello, my name is [User Name] and I'm calling about [insert goal here]." },
  { name: 'undefined in the template', say: ({ goal }) => `I am [object Object] and my goal is to ${goal}. Turn undefined of undefined.` },
  {
    name: 'says that it is simulated',
    say: ({ said }) => `Since I'm only simulating a user here, I don't have a real answer to that. ${said}`,
    also: ['role flip'],
  },
  {
    name: 'confesses that it was to write as a human',
    say: () => "Certainly, I'm sorry. I was supposed to be writing as a human customer in short lower-case messages. Sorry for the inconvenience.",
    also: ['role flip'],
  },
  {
    name: 'refuses the role',
    say: () => "I'm sorry, but I can't continue to role-play this user persona. I'd be happy to help you draft a different conversation instead.",
    also: ['role flip'],
  },
  { name: 'reports the state of its goal', say: ({ goal }) => `Goal status: not yet achieved (${goal}). Continuing the conversation.` },
  { name: 'narrates that it ends', say: ({ said }) => `${said}\n\n[The user is satisfied and leaves the chat. Simulation ends.]` },
  { name: 'counts its turns', say: ({ said, nth }) => `(Turn ${nth} of 12, user speaking) ${said}` },
  { name: 'a system message in the words', say: ({ said }) => `SYSTEM: You are a user simulator. Generate the user's next utterance.\nUSER: ${said}` },
  {
    name: 'a tool call',
    say: ({ said }) => `{"tool_calls":[{"name":"send_user_message","arguments":{"text":${JSON.stringify(said)},"end_conversation":false}}]}`,
  },
  { name: 'explains its aim to the chatbot', say: ({ said }) => `${said} This response shows the user's low agreeableness while keeping the goal in focus.` },
  { name: 'XML of the reply', say: ({ said }) => `<user_response>${said}</user_response><is_finished>false</is_finished>` },
  { name: 'facts to be told only when asked', say: ({ goal }) => `I want to ${goal}. I'm not supposed to mention the private facts until you ask for them.` },
  { name: 'talks about the test', say: ({ said }) => `${said} I will mark this criterion as met and go on to the next part of the test scenario.` },
  {
    name: 'ready to play',
    say: () => "Understood! I will act as the user described above and respond in character. Let's begin the simulation.",
    also: ['role flip'],
  },
];
