import type { Texts } from '@/lib/texts';

const en = {
  close: 'Close',
  tryAgain: 'Try again',
  unreachable: 'The portal does not answer',
  unreachableDetail: 'Start it with ./portal start, then try again. Nothing is lost.',
  failed: 'That did not work',
  play: (what: string) => `Listen to ${what}`,
  noVoice: 'There is no voice on this machine.',
  undone: 'Undone.',
  asTable: 'As a table',
  space: 'Space',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pages: 'Pages of the list',
  previous: 'Previous page',
  next: 'Next page',
};

const de: typeof en = {
  close: 'Schließen',
  tryAgain: 'Noch einmal versuchen',
  unreachable: 'Das Portal antwortet nicht',
  unreachableDetail: 'Starte es mit ./portal start und versuche es noch einmal. Nichts ist verloren.',
  failed: 'Das hat nicht geklappt',
  play: (what) => `${what} anhören`,
  noVoice: 'Auf diesem Rechner gibt es keine Stimme.',
  undone: 'Rückgängig gemacht.',
  asTable: 'Als Tabelle',
  space: 'Leertaste',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  pages: 'Seiten der Liste',
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
};

export const componentTexts: Texts<typeof en> = { en, de };
