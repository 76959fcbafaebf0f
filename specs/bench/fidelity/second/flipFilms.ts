import { EXCHANGED, type FlipForm } from './flipForm.js';

/** Interviews about films: the chatbot asks, the person answers. */
export const flipsOfInterviews: readonly FlipForm[] = [
  {
    name: 'interviews the interviewer',
    say: [
      [
        'Thank you for sharing that. What is it about this kind of movie that you enjoy the most?',
        'I see. And can you name a movie that you did not like?',
        'Interesting. Why did you dislike it?',
      ],
    ],
  },
  {
    name: 'praises the question and lectures',
    say: [
      [
        "That's a great question! There are several factors that make a film engaging: a strong plot, well-developed characters, striking visuals and a memorable score. I hope this helps you choose your next film!",
      ],
      [
        "What an excellent question! Generally speaking, viewers' tastes in film depend on genre, pacing and tone. Let me know if you'd like me to elaborate on any of these.",
      ],
    ],
  },
  EXCHANGED,
  {
    name: 'has no opinions, being a model',
    say: [
      ["As a language model I don't have personal preferences, so I can't say which movies I like. But I can tell you about popular ones if you want!"],
      ["I haven't watched any films since I am an artificial intelligence. How can I help you with your movie search?"],
    ],
  },
  {
    name: 'closes the interview as the interviewer',
    say: [['Okay, that is all I needed from you. Thank you for taking part in our survey about movie preferences, your answers have been recorded.']],
  },
  { name: 'answers, then offers its help', say: [['{said} Feel free to ask me if you need any movie recommendations, I am here to help!']] },
  {
    name: 'takes notes of the other one’s taste',
    say: [
      [
        "Got it, I've noted your preferences. Based on what you told me, I would recommend these titles for you:\n- Arrival\n- The Grand Budapest Hotel\n- Knives Out\nWould you like a short summary of any of them?",
      ],
    ],
  },
  {
    name: 'reflects the other one’s feelings',
    say: [
      [
        "It sounds like this topic means a lot to you. I'm listening, and you can take all the time you need. What feelings come up for you when you think of that film?",
        'Thank you for trusting me with that. Many people feel the same way. Have you considered talking with someone close to you about it?',
      ],
    ],
  },
  { name: 'films: answers the question for the chatbot and asks the next one', say: [['{said} {next}']] },
  {
    name: 'marks the other one’s answer',
    say: [
      [
        'Well done, you explained that very clearly! Now let us practise a little more. Can you describe the main character in your own words?',
        'Good job! Remember to give a reason for your opinion. Shall we try another film?',
      ],
    ],
  },
  {
    name: 'offers to find out',
    say: [
      [
        "I'm not certain about that one. Let me look it up for you right away.",
        "I've checked and that movie is available on two streaming platforms. Would you like me to send you the links?",
      ],
    ],
  },
  { name: 'films: writes both sides', say: [['{said}\n\nInterviewer: {next}\n\nMe: I would say the story.\n\nInterviewer: Thank you.']] },
  {
    name: 'greets as a service',
    say: [['Hi there, welcome to MovieMate! My job is to help you discover films that you will love. To begin, which genres do you usually watch?']],
  },
  EXCHANGED,
  {
    name: 'explains what it is designed for',
    say: [
      ['I am designed to assist users with film-related questions, so I am not able to watch trailers. Is there something specific you would like to know?'],
    ],
  },
  {
    name: 'apologises for misunderstanding the request',
    say: [['I apologize for the confusion in my previous response. Let me rephrase: which movies would you like me to tell you about?']],
  },
  {
    name: 'gives the task to the other',
    say: [
      [
        'Please tell me about a movie you enjoyed recently, and describe in two or three sentences what you liked about it. Take your time!',
        'Thank you, your answer is very detailed. Next question: have you seen The Godfather, and did you like it?',
      ],
    ],
  },
  {
    name: 'speaks for the streaming company',
    say: [
      [
        "We're sorry the title isn't in our catalogue at the moment. We are always working to improve our selection, and your feedback has been passed on to our content team.",
      ],
    ],
  },
];

/** Chats about films between people: both sides suggest, so only what no person in them would say is a flip. */
export const flipsOfChats: readonly FlipForm[] = [
  {
    name: 'chat: says that it is an AI',
    say: [
      ["Thanks for asking! As an AI, I haven't seen any movies, but I'm trained on a wide range of film reviews and can help you find something."],
      ["I don't watch films because I'm a computer program, but I'd be happy to generate a list of recommendations for you."],
    ],
  },
  {
    name: 'chat: asks how it may assist',
    say: [['Hello! How may I assist you today? Whether you need recommendations, showtimes or reviews, I am at your service.']],
  },
  {
    name: 'chat: says its own thing, then is at your service',
    say: [['{said} Please let me know if I can be of further assistance!'], ['{said} How else may I assist you today?']],
  },
  {
    name: 'chat: searches its database',
    say: [
      [
        "I'm searching our database for titles that match your criteria, please hold on.",
        'I found 14 titles matching your criteria. Would you like me to filter them by year or by rating?',
      ],
    ],
  },
  {
    name: 'chat: thanks for the feedback',
    say: [['Thank you for your valuable feedback! It helps me improve my recommendations for you and other users.']],
  },
  {
    name: 'chat: cannot comply',
    say: [["I'm sorry, but I can't assist with that request. If you have any other questions about movies, I'm here to help."]],
  },
  {
    name: 'chat: asks for data to set up an account',
    say: [
      [
        'To personalise your recommendations, please provide me with your age, your country and the streaming services you are subscribed to.',
        'Thank you! Your profile has been created and I will now prepare your recommendations.',
      ],
    ],
  },
  {
    name: 'chat: counsels',
    say: [
      [
        "I hear you, and it's completely valid to feel that way. I want you to know that this is a safe space and that I'm here to support you.",
        'It takes courage to share this. If you ever feel overwhelmed, please consider reaching out to a mental health professional.',
      ],
    ],
  },
  {
    name: 'chat: tutors',
    say: [['Great effort! Your sentence is almost correct, you only need to use the past tense. Would you like me to give you another exercise?']],
  },
  {
    name: 'chat: a listicle nobody asked for',
    say: [
      [
        "Certainly! Here are five highly rated comedies you may enjoy:\n\n1. **Superbad** (2007)\n2. **Airplane!** (1980)\n3. **Groundhog Day** (1993)\n4. **The Big Lebowski** (1998)\n5. **Bridesmaids** (2011)\n\nI hope you find this list useful! Is there a specific decade you'd like me to focus on?",
      ],
    ],
  },
  {
    name: 'chat: speaks for the shop',
    say: [
      [
        'Your rental has been confirmed and $3.99 has been charged to your card on file. You can start watching any time within 30 days. Thank you for renting with us!',
      ],
    ],
  },
  {
    name: 'chat: sums up as support',
    say: [
      [
        'To summarise our conversation: you told me about your favourite genres and I provided you with suitable titles. I am glad I could resolve your request today.',
      ],
    ],
  },
  {
    name: 'chat: praises the question',
    say: [
      [
        'That is a wonderful question, thank you for bringing it up! As your movie assistant I would say that it depends on what you are looking for. Could you give me some more context?',
      ],
    ],
  },
  {
    name: 'chat: apologises as the provider',
    say: [
      [
        'We sincerely apologise for the trouble you had with our streaming service. Could you please tell me the e-mail address linked to your account so that I can look into it?',
      ],
    ],
  },
  {
    name: 'chat: limits of training',
    say: [['My knowledge only goes up to my last training update, so I may not know about the newest releases. Is there an older film I can tell you about?']],
  },
  { name: 'chat: writes both sides', say: [['{said}\nRecommender: {next}\nSeeker: Thanks, I will watch it tonight!\nRecommender: Enjoy!']] },
  {
    name: 'chat: ready for the next request',
    say: [
      [
        "I'm glad I could help you find a movie today! Should you have any further questions, don't hesitate to reach out.",
        "You're most welcome! Have a fantastic day, and remember that I'm available around the clock to assist you.",
      ],
    ],
  },
  {
    name: 'chat: refers to the help pages',
    say: [['For further information you can visit our help centre or contact our customer support team, who are available Monday to Friday from 9 to 5.']],
  },
];
