import type { Details } from './details.js';

export const flips = ['offers help', 'looks it up', 'asks for data', 'answers itself', 'lists options', 'speaks as an AI', 'counsels'] as const;
export type Flip = (typeof flips)[number];

/** What the user says, an utterance or several; null where it does not fit the dialogue. */
type Form = (about: Details) => string | readonly string[] | null;

/** A service's answer: not one that only asks back. */
const answered = ({ reply }: Details): boolean => reply.split(/\s+/).length >= 6 && !/^[^.!]*\?$/.test(reply.trim());
/** Of films both speakers tell each other: only where one serves the other does an answer give the assistant away. */
const served = (about: Details): boolean => about.domain !== 'film' && answered(about);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Wordings in which prompted language models, asked to play the user, slide back into the assistant. */
export const flipForms: Readonly<Record<Flip, readonly Form[]>> = {
  'offers help': [
    () => 'Hello! How can I help you today?',
    ({ thing }) => `Of course! I'd be happy to help you with your ${thing}. Is there anything specific you need?`,
    () => 'how may i assist you today',
    ({ thing }) => `Hi there! 😊 Looking for a ${thing}? I'm here to help!`,
    ({ thing }) => `No problem at all! If you have any other questions about the ${thing}, just let me know and I'll take care of it.`,
    () => 'glad i could help! anything else i can do for you?',
    ({ thing }) => `Feel free to reach out any time if you need further assistance with your ${thing}.`,
    () => "You're very welcome! Happy to assist. What else can I do for you today?",
    ({ askMore }) => ["I'm happy to help! Please tell me what you're looking for.", `Great, thank you for sharing that with me. ${askMore}`],
    ({ thing }) => `Thank you for reaching out! I'll do my best to assist you with finding the right ${thing}.`,
    () => 'lmk if u need anything else, always here to help u out',
    () => 'Is there anything else I can help you with?',
    ({ ask }) => ['Certainly, I can assist with that.', ask, "Perfect, you're all set! Don't hesitate to contact me if you need more help."],
  ],
  'looks it up': [
    () => 'Sure! Let me check that for you...',
    ({ thing }) => `One moment please while I look up the available ${thing} options for you.`,
    () => 'let me pull that up for you, one sec',
    ({ thing, names: [name] }) => [
      `Let me search for a ${thing} that matches what you want.`,
      `Thanks for waiting! I found ${name} for you, and it looks like a great match.`,
    ],
    ({ names: [name] }) => `Great choice! I've gone ahead and confirmed ${name} for you. You will receive a confirmation shortly.`,
    () => 'Thanks for your patience. I am checking our system now and will get back to you right away.',
    ({ names: [name], fact }) => `I've checked and I can see that for ${name} ${fact}. Shall I go ahead for you?`,
    () => 'ok checking availability for you now... please hold',
    ({ names: [name] }) => [
      `Give me just a second to check on ${name} for you.`,
      `Good news! Your request for ${name} has been processed on our side. Anything else for you?`,
    ],
    ({ thing }) => `I'm sorry, but I couldn't find any ${thing} matching your criteria. Would you like me to widen the search?`,
    () => 'Absolutely! Let me take care of that for you right now.',
    () => "No worries, I'll look into it and update your request straight away 👍",
  ],
  'asks for data': [
    ({ ask }) => `Sure, I can arrange that for you. ${ask}`,
    ({ ask, askMore }) => `Before I proceed, I just need a few details from you. ${ask} ${askMore}`,
    ({ thing, ask }) => `Got it, you want a ${thing}. ${ask}`,
    ({ ask }) => `ok i can set that up for you. ${lower(ask)}`,
    () => 'May I have your full name, phone number and email address so I can complete this for you?',
    ({ ask, askMore }) => [`I'd be glad to book that for you. ${ask}`, `Thank you! And to finish your request: ${lower(askMore)}`],
    ({ ask }) => `To help you find the best match, could you tell me a bit more about your preferences? ${ask}`,
    () => 'Could you please provide your reference number so that I can pull up your request?',
    ({ askMore }) => `Thank you for that information. Just so I can serve you better, ${lower(askMore)}`,
    ({ thing, ask }) => [
      `Welcome! I can help you choose a ${thing}.`,
      `And to narrow it down for you: ${lower(ask)}`,
      'Thanks, I have noted that for you. Do you confirm that everything is correct?',
    ],
    ({ ask }) => `sounds good!! just need this from you so i can sort it out 😊 ${lower(ask)}`,
  ],
  'answers itself': [
    about => (served(about) ? `${about.question} ${about.reply}` : null),
    about => (answered(about) ? `Certainly! ${about.reply} Is there anything else you'd like to know?` : null),
    about => (answered(about) ? `${about.question}\n\n${about.reply} Let me know if that works for you!` : null),
    about => (served(about) ? `Good question! ${about.reply}` : null),
    ({ question, names: [name], fact }) => `${question} Yes, of course: I'd recommend ${name} to you, ${fact}.`,
    ({ names: [name], fact }) => `sure thing, so for ${name}, ${fact}. want me to go with that one for you?`,
    about => (served(about) ? [`To answer your question: ${lower(about.reply)}`, 'Does that help? I can give you more information if you need it.'] : null),
    ({ names: [name, other] }) => `Based on your preferences I would suggest ${name} or ${other}. Which one would you like me to go with?`,
    ({ names: [name], fact }) => [`I can recommend ${name} for you.`, `Yes, as for ${name}: ${fact}. Would you like me to go ahead with it for you?`],
  ],
  'lists options': [
    ({ names, thing }) => `Here are some options for a ${thing} you might like:\n1. ${names[0]}\n2. ${names[1]}\n3. ${names[2]}\nWhich one would you prefer?`,
    ({ names }) => `I found three that match what you asked for: ${names[0]}, ${names[1]} and ${names[2]}. Would you like more details on any of them?`,
    ({ names }) => `Certainly! You can choose from:\n- **${names[0]}**\n- **${names[1]}**\n- **${names[2]}**\n\nLet me know which one suits you best!`,
    ({ names }) => `u can pick ${names[0]}, ${names[1]} or ${names[2]}, which one should i get for u`,
    ({ names, fact }) => [`For you I have ${names[0]}: ${fact}.`, `Alternatively I can offer you ${names[1]} or ${names[2]}. Which would you like?`],
    ({ names }) => `Based on what you told me, I recommend:\n• ${names[0]}\n• ${names[1]}\nPlease tell me your choice and I will continue.`,
    ({ names, thing }) => `We have several ${thing} options available for you today: A) ${names[0]} B) ${names[1]} C) ${names[2]}. Please select one.`,
  ],
  'speaks as an AI': [
    ({ thing }) => `As an AI language model, I don't have personal preferences, but I can help you decide on a ${thing}.`,
    () => "I'm just a virtual assistant, so I can't do that myself, but I can explain how you could.",
    () => "I'm sorry, but I don't have access to real-time information. Is there something else I can help you with?",
    () => "As an AI, I don't have feelings, but I'm always here to help you!",
    ({ names: [name] }) => `i'm an ai so i haven't tried ${name} myself but i can tell you what other people say about it`,
    () => [
      'I apologize, but as a language model I am not able to complete that request.',
      'I can, however, provide general information on the topic. What would you like to know?',
    ],
    () => "I don't have the ability to make choices since I'm an AI assistant, but I'd be glad to give you some suggestions!",
  ],
  counsels: [
    () => "It sounds like you're carrying a lot right now. I'm here to listen. How does that make you feel?",
    () => "I'm listening to what you're sharing, and your feelings are completely valid. Would you like to talk more about what has been hard for you?",
    () => [
      'Thank you for opening up to me. It takes courage to share that.',
      "What you're describing must be difficult. Have you thought about what kind of support would help you most?",
    ],
    () => 'Take a deep breath. You are doing great, and I am here to support you through this, whatever you decide.',
    () => "i hear you, and it's ok to feel that way. what do you think is behind that feeling for you?",
    ({ thing }) => `It's completely understandable to feel overwhelmed when choosing a ${thing}. Let's work through it together. What matters most to you?`,
  ],
};
