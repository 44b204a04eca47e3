import type { en } from '@/features/scheduling/texts.en';

export const de: typeof en = {
  today: 'Heute',
  loadingToday: 'Was fällig ist, wird geladen ...',
  due: (count) => (count === 1 ? 'Wort fällig' : 'Wörter fällig'),
  fresh: (count) => (count === 1 ? 'neues Wort' : 'neue Wörter'),
  spread: (total) => `Insgesamt sind ${total} fällig; der Rest verteilt sich auf die nächsten Tage.`,
  done: (count) => (count === 1 ? 'Heute 1 Antwort gegeben' : `Heute ${count} Antworten gegeben`),
  allDone: 'Für heute geschafft',
  allDoneDetail: 'Bis morgen ist nichts fällig. Eine Gruppe trotzdem zu lernen, schadet nicht.',
  forecast: 'Fällig in den nächsten 30 Tagen',
  loadingForecast: 'Die Vorschau wird geladen ...',
  forecastLabel: (total, peak, day) =>
    `Fällige Wörter in den nächsten 30 Tagen: insgesamt ${total}, am meisten am ${day} mit ${peak}.`,
  forecastEmpty: 'Wörter, die du einmal beantwortet hast, kommen hier an ihrem Tag zurück.',
  forecastLegend: 'Neue Wörter kommen hinzu.',
  day: 'Tag',
  words: 'Wörter',
  recall: 'Erwartet und wirklich gewusst',
  loadingRecall: 'Der Vergleich wird geladen ...',
  recallLabel: (predicted, actual, reviews) =>
    `Bei ${reviews} Antworten erwartete der Plan ${predicted} gewusste; es waren ${actual}.`,
  recallSentence: (predicted, actual) => `Erwartet ${predicted}, gewusst ${actual}.`,
  recallLegend: 'Auf der gestrichelten Linie liegt der Plan genau richtig. Größere Punkte: mehr Antworten.',
  recallEmpty: 'Wenn Wörter zum zweiten Mal kommen, zeigt sich hier, wie gut der Plan dich kennt.',
  predicted: 'Erwartet',
  actual: 'Gewusst',
  answers: 'Antworten',
  why: 'Wann es fällig ist und warum',
  loadingSchedule: 'Der Plan wird geladen ...',
  notMet: 'Diesem Wort bist du noch nicht begegnet. Es kommt als neues Wort, oder wenn du eine seiner Gruppen lernst.',
  dueToday: 'heute fällig',
  dueIn: (days) => (days === 1 ? 'morgen fällig' : `in ${days} Tagen fällig`),
  overdue: (days) => (days === 1 ? 'seit gestern fällig' : `seit ${days} Tagen fällig`),
  met: (day) => `Du bist ihm am ${day} begegnet`,
  answered: (day) => ` und hast es zuletzt am ${day} beantwortet.`,
  lapses: (count) => {
    if (count === 0) return 'Seitdem hast du es nicht vergessen.';
    return count === 1 ? 'Seitdem hast du es einmal vergessen.' : `Seitdem hast du es ${count}-mal vergessen.`;
  },
  rightNow: (recall) => `Jetzt gerade wüsstest du es mit einer Chance von ${recall}.`,
  comesBack: (day, retention) => `Es kommt am ${day} wieder, wenn die Chance auf etwa ${retention} sinkt.`,
  hard: 'Für dich ist es eines der schweren Wörter, darum wachsen die Abstände langsam.',
  easy: 'Für dich ist es ein leichtes Wort, darum wachsen die Abstände schnell.',
  strength: 'Gedächtnis',
  days: (count) => (count === '1' ? '1 Tag' : `${count} Tage`),
  difficulty: 'Schwierigkeit',
  chance: 'Chance, es zu wissen',
  leech: 'Ein Sorgenkind',
  leechAdvice:
    'Acht Mal oder öfter vergessen: Wiederholen allein hilft nicht. Denk dir aus seinen Teilen ein Bild oder eine verrückte Geschichte aus, lerne es in einem Satz, oder lass es eine Weile weg.',
};
