import type { Texts } from '@/lib/texts';

const en = {
  loading: 'Loading the page ...',
  /** Names for the narrow bar at the foot of a phone. */
  short: { dashboard: 'Home', launchpad: 'Study', words: 'Words', groups: 'Groups', sessions: 'Sessions', settings: 'Settings' },
  skip: 'Skip to the content',
  navigation: 'Main menu',
  dashboard: 'Dashboard',
  words: 'Words',
  groups: 'Groups',
  sessions: 'Sessions',
  launchpad: 'Study',
  settings: 'Settings',
  keyboard: 'Keyboard',
  keyboardHere: 'On this page',
  keyboardEverywhere: 'Everywhere',
  goTo: (page: string) => `Go to: ${page}`,
  keyboardHelp: 'Show this list',
  notFound: 'There is no such page',
  notFoundDetail: 'The address may be old or mistyped. The dashboard has a way to everything.',
  toDashboard: 'Go to the dashboard',
  studyNow: 'Study now',
  chooseHow: 'Choose how',
};

const de: typeof en = {
  loading: 'Die Seite wird geladen ...',
  short: { dashboard: 'Start', launchpad: 'Lernen', words: 'Wörter', groups: 'Gruppen', sessions: 'Verlauf', settings: 'Optionen' },
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptmenü',
  dashboard: 'Übersicht',
  words: 'Wörter',
  groups: 'Gruppen',
  sessions: 'Sitzungen',
  launchpad: 'Lernen',
  settings: 'Einstellungen',
  keyboard: 'Tastatur',
  keyboardHere: 'Auf dieser Seite',
  keyboardEverywhere: 'Überall',
  goTo: (page) => `Gehe zu: ${page}`,
  keyboardHelp: 'Diese Liste zeigen',
  notFound: 'Diese Seite gibt es nicht',
  notFoundDetail: 'Die Adresse ist vielleicht veraltet oder vertippt. Von der Übersicht aus kommt man überallhin.',
  toDashboard: 'Zur Übersicht',
  studyNow: 'Jetzt lernen',
  chooseHow: 'Art wählen',
};

export const appTexts: Texts<typeof en> = { en, de };
