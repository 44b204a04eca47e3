export const en = {
  apps: {
    flashcards: 'Flashcards',
    'multiple-choice': 'Multiple Choice',
    typing: 'Typing',
    listening: 'Listening',
    articles: 'Der, Die, Das',
    'sentence-builder': 'Sentence Builder',
  },
  // The frame
  loading: 'Loading your words ...',
  leave: 'Leave',
  leaveKey: 'Leave; the round waits for you',
  undo: 'Undo',
  undoKey: 'Take the last answer back',
  undone: 'The last answer was taken back.',
  progress: (done: number, total: number) => `${done} of ${total} words`,
  counts: (right: number, wrong: number) => `${right} right, ${wrong} wrong`,
  saved: 'All answers are saved',
  saving: 'Saving ...',
  waiting: (count: number) =>
    count === 1 ? '1 answer waits to be sent' : `${count} answers wait to be sent`,
  allWords: 'All words',
  // Leaving with unsent answers
  leaveTitle: 'Leave with unsent answers?',
  leaveDetail: 'They stay in this browser and are sent as soon as the portal answers again.',
  stay: 'Stay',
  // Refusals
  refused: (count: number) =>
    count === 1 ? 'The portal could not keep one answer' : `The portal could not keep ${count} answers`,
  sendAgain: 'Send again',
  discard: 'Discard',
  refusedEarlier: (count: number) =>
    count === 1
      ? 'One answer of an earlier session could not be kept'
      : `${count} answers of earlier sessions could not be kept`,
  // After an answer
  right: 'Right',
  almost: 'Almost: right, but look at the spelling',
  wrong: 'Not yet',
  wrongIs: (answer: string) => `Not yet. It is: ${answer}`,
  yourAnswer: 'You wrote',
  goOn: 'Go on',
  finish: 'To the summary',
  plural: 'Plural',
  noPlural: 'no plural',
  pronounce: 'Hear it',
  theSentence: 'the sentence',
  slipMissing: (letters: string) => `${letters} is missing`,
  slipExtra: (letters: string) => `${letters} is too much`,
  slipWrong: (typed: string, expected: string) => `${typed} instead of ${expected}`,
  // Flashcards
  turnPrompt: 'Do you remember what it means?',
  turn: 'Turn the card',
  didNotKnow: 'I did not know it',
  knew: 'I knew it',
  swipe: 'Or swipe: left if you did not know it, right if you did.',
  // Multiple choice
  choiceToEnglish: 'What does it mean?',
  choiceToGerman: 'What is it in German?',
  choiceLoading: 'Loading the choices ...',
  choice: (number: number) => `Choose answer ${number}`,
  theAnswer: 'the answer',
  yourChoice: 'your choice',
  // Typing
  typePrompt: 'Write it in German',
  typeLabel: 'In German',
  article: 'Article',
  articleFirst: 'Choose the article too: 1 der, 2 die, 3 das.',
  articleWrong: (article: string) => `The word takes “${article}”.`,
  check: 'Check',
  dontKnow: 'I do not know',
  emptyOnce: 'Nothing is written yet. Press Enter again if you do not know it.',
  letters: 'Letters that your keyboard may lack',
  // Listening
  listenWord: 'Write the word that you hear',
  listenSentence: 'Write the sentence that you hear',
  listenLabel: 'What you hear',
  listenAgain: 'Listen again',
  listenBlocked: 'Your browser waits for a key before it plays sound: press “Listen again”.',
  listenFailed:
    'The sound cannot be played at the moment. Here is the word in English instead: write it in German.',
  // Articles
  articlePrompt: 'Which article?',
  pluralPrompt: 'And the plural?',
  pluralLabel: 'Plural',
  // Sentence builder
  buildPrompt: 'Put the words in order',
  yourSentence: 'Your sentence',
  yourSentenceEmpty: 'Pick the first word.',
  wordsLeft: 'Words to pick',
  pick: (key: string) => `Pick word ${key}`,
  takeBack: 'Take the last word back',
  takeBackShort: 'Take back',
  // Nothing due
  aheadTitle: 'Nothing is due: well done',
  aheadDetail: (group: string) =>
    `You have learned what today had for you in “${group}”. You can still practise; answers count as always.`,
  studyAhead: 'Study ahead',
  nothingNouns: 'There are no nouns here',
  nothingNounsDetail: 'This app asks for articles, so it needs a group with nouns. Pick another one.',
  nothingSentences: 'There are no example sentences here',
  nothingSentencesDetail:
    'This app needs words with an example. Pick another group, or add examples to your words.',
  nothingWords: 'There are no words here',
  nothingWordsDetail: 'Add words to the group first, or pick another one.',
  chooseOther: 'Choose something else',
  // The summary
  summary: 'Round finished',
  summaryAllRight: 'Everything right the first time. Impressive!',
  summarySome: (right: number, answers: number) => `${right} of ${answers} answers were right.`,
  summaryNone: 'No answers in this round.',
  answersRight: 'Right',
  answersWrong: 'Wrong',
  words: 'Words',
  lookAgain: 'Look at these again',
  nextDue: 'What comes next',
  nextToday: (due: number, fresh: number) => {
    const left = [due > 0 && `${due} due`, fresh > 0 && `${fresh} new`].filter(Boolean).join(' and ');
    return left ? `Left for today: ${left}.` : 'Nothing more is due today.';
  },
  nextDay: (day: string, count: number) =>
    count === 1 ? `On ${day} one word comes back.` : `On ${day} ${count} words come back.`,
  nextNone: 'No word comes back within the next 30 days.',
  studyMore: 'Study more',
  toDashboard: 'Back to the dashboard',
  // An address that leads nowhere
  unknownApp: 'There is no such study app',
  unknownAppDetail: 'The launchpad shows all there are.',
  toLaunchpad: 'To the launchpad',
};
