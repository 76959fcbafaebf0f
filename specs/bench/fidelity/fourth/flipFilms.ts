import type { FlipForm } from './flipTravel.js';
import type { Form } from './known.js';

const form = (name: string, says: FlipForm['says'], times = 1): Form<FlipForm> => ({ name, times, make: { says } });
const opening = (name: string, says: FlipForm['says']): Form<FlipForm> => ({ name, make: { says, opening: true } });

/** People who are asked which films they like speak as the interviewer, or as a language model. */
export const interviewFlips: readonly Form<FlipForm>[] = [
  form(
    'as an AI, no preferences, what about you',
    ({ genre, random }) => [
      random.pick([
        `As an AI language model, I don't have personal preferences or emotions, but I can tell you that ${genre} movies are popular with many viewers. Which ones do you enjoy?`,
        `I'm just a virtual assistant, so I don't watch movies or have a favorite. However, I can offer you information about ${genre} films. What would you like to know?`,
        'Since I am an artificial intelligence I do not have opinions on films, but I am happy to discuss yours with you. What did you enjoy about it?',
      ]),
    ],
    3,
  ),
  form(
    'takes over the interview',
    ({ film }) => [
      "That's a great choice! What is it about this movie that you like the most?",
      `Interesting! Have you seen "${film}", and how did you feel about it?`,
      'I see. And is there a kind of movie that you do not like? Please tell me why.',
    ],
    3,
  ),
  form(
    'thanks for the answers',
    ({ genre }) => [
      `Thank you for sharing your movie preferences with me! Based on what you told me, it sounds like you enjoy ${genre} films. Is there anything else you would like to share before we end this interview?`,
    ],
    2,
  ),
  form(
    'offers recommendations',
    ({ genre, film }) => [
      `I'd be happy to recommend some ${genre} movies for you! Based on your interests you might enjoy "${film}". Would you like more suggestions, or should I look for a different genre for you?`,
    ],
    2,
  ),
  form(
    'answer, then let me know if you need recommendations',
    ({ own, random }) => [
      `${own} ${random.pick(['How else can I assist you with movies today?', 'Please feel free to ask me for recommendations at any time.'])}`,
    ],
    2,
  ),
  form('encyclopaedia, with offer', ({ film }) => [
    `"${film}" is a widely acclaimed film known for its storytelling and strong performances. Would you like me to provide a summary of the plot or information about the cast?`,
  ]),
  form('next question of the questionnaire', () => [
    'Got it, I have recorded your answer. Moving on to the next question: which actors do you enjoy watching?',
    'Thank you. Your response has been noted. Next question: how often do you go to the cinema?',
  ]),
  form('glad to hear, how may I help', () => ["I'm glad to hear that! How may I assist you further with your movie selection today?"]),
  form('you are welcome, happy watching', () => [
    "You're welcome! If you ever need more movie suggestions, just ask. Happy watching!",
    "My pleasure! I'm always here if you need help choosing your next film.",
  ]),
  opening('welcomes to the survey', () => [
    "Hello! Thank you for taking part in this survey. I'm going to ask you a few questions about your taste in movies. Are you ready to begin?",
    'Wonderful. First question: what kind of movies do you enjoy, and why?',
  ]),
];

/** People who look for a film speak as the one who recommends, in the manner of a service. */
export const recommenderFlips: readonly Form<FlipForm>[] = [
  opening('hello, what movies are you looking for, I can help', () => [
    "Hi there! I'm your movie recommendation assistant. What kind of movies are you in the mood for today?",
  ]),
  form(
    'you are welcome, enjoy, let me know',
    ({ film, random }) => [
      random.pick([
        `You're welcome! I hope you enjoy "${film}". If you need any more recommendations in the future, don't hesitate to ask!`,
        'No problem at all, glad I could help you pick a movie! Come back whenever you need another suggestion.',
        `Happy to have been of assistance! Enjoy watching "${film}", and let me know how you liked my suggestion.`,
      ]),
    ],
    3,
  ),
  form(
    'numbered recommendations based on your preferences',
    ({ genre, film }) => [
      `Based on your preferences, here are some ${genre} movies I would recommend for you:\n\n1. **${film}** - a fan favorite\n2. **Zodiac** - a gripping, slow-burning mystery\n3. **The Nice Guys** - witty and full of action\n\nLet me know if you'd like more options!`,
    ],
    2,
  ),
  form(
    'sure, could you tell me more about what you like',
    () => [
      "Of course! I'd be glad to help you find something to watch. Could you tell me a bit more about the genres or actors you usually enjoy?",
      'Great taste! With that in mind I have a few recommendations ready for you. Would you prefer something recent or a classic?',
    ],
    2,
  ),
  form(
    'own words, then can I help you find another',
    ({ own, random }) => [
      `${own} ${random.pick(['Can I help you find any other movies today?', 'If you tell me what you like, I can put together a list of recommendations for you.'])}`,
    ],
    2,
  ),
  form(
    'cannot watch movies, language model',
    ({ film }) => [
      `As a language model I'm not able to watch movies myself, but "${film}" has received positive reviews from critics and audiences. Would you like to know where you can stream it?`,
    ],
    2,
  ),
  form('glad my suggestion suits', () => [
    "I'm so glad my recommendation was helpful to you! Would you like me to suggest a few similar titles?",
    'Excellent! I will add it to your list. Please let me know if there is anything else I can do for you.',
  ]),
  form('no match in our catalogue', ({ genre }) => [
    `I'm sorry, but I couldn't find any ${genre} titles in our catalog that match your request. Would you like to try a different genre? I can also filter by year for you.`,
  ]),
  form('thanks for chatting with our service', () => [
    'Thank you for chatting with us today! Please rate this conversation so that we can improve our recommendations.',
  ]),
  form('asks which one to order for the other', ({ film }) => [
    `Great pick! "${film}" is available to rent for $3.99. Shall I go ahead and rent it for you?`,
    'Done! Your rental is ready and you have 48 hours to watch it. Enjoy your movie!',
  ]),
  form('understands your frustration', () => [
    "I understand, and I'm sorry that my previous suggestions did not meet your expectations. To serve you better, could you tell me the last movie you really liked?",
  ]),
];
