import type { en } from '@/features/upkeep/texts.en';

export const de: typeof en = {
  data: 'Deine Daten',
  backup: 'Sicherung',
  backupDetail: 'Alles in einer Datei: Wörter, Gruppen, Antworten, Plan. Bewahre sie gut auf.',
  download: 'Sicherung herunterladen',
  danger: 'Von vorn beginnen',
  resetHistory: 'Verlauf zurücksetzen',
  resetHistoryDetail: 'Entfernt alle Sitzungen, Antworten und den Plan. Wörter und Gruppen bleiben.',
  fullReset: 'Alles zurücksetzen',
  fullResetDetail: 'Stellt das Portal auf den ersten Tag zurück: Deine eigenen Wörter, Gruppen und Antworten werden entfernt.',
  backupFirst: 'Vorher entsteht eine Sicherung; ./portal restore holt sie zurück.',
  typeToConfirm: (word) => `Zur Bestätigung ${word} eingeben`,
  historyWord: 'vergessen',
  fullWord: 'alles',
  cancel: 'Abbrechen',
};
