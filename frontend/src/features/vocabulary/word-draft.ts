import type { WordDetail } from '@/features/vocabulary/api/get-word';
import type { Schemas } from '@/lib/api';
import { readParts, type Parts, type PartOfSpeech } from '@/lib/words';

/** Every field of the word's form as it stands in its input. */
export type WordDraft = Record<string, string>;

export interface DraftField {
  name: string;
  /** Left empty: null is sent, which says that the form does not exist. Otherwise an empty field is left out. */
  mayBeNone?: boolean;
  required?: boolean;
  options?: string[];
}

const CASES = ['accusative', 'dative', 'genitive', 'accusative dative', 'dative genitive'];

/** What is asked of each part of speech, beside its example. */
export const DRAFT_FIELDS: Partial<Record<PartOfSpeech, DraftField[]>> = {
  noun: [
    { name: 'article', options: ['der', 'die', 'das'], required: true },
    { name: 'plural', mayBeNone: true },
    { name: 'feminine' },
  ],
  verb: [
    { name: 'present', required: true },
    { name: 'past', required: true },
    { name: 'participle', required: true },
    { name: 'auxiliary', options: ['haben', 'sein'], required: true },
    { name: 'separable_prefix' },
  ],
  adjective: [
    { name: 'comparative', mayBeNone: true },
    { name: 'superlative', mayBeNone: true },
  ],
  preposition: [{ name: 'cases', options: CASES, required: true }],
};

export function draftOf(word: WordDetail): WordDraft {
  const parts = readParts(word);
  const draft: WordDraft = { german: word.german, english: word.english, pos: parts?.pos ?? '' };
  for (const { name } of fieldsOf(draft.pos)) {
    const value = (parts as Record<string, unknown> | null)?.[name];
    draft[name] = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
  }
  draft.exampleGerman = parts?.example?.german ?? '';
  draft.exampleEnglish = parts?.example?.english ?? '';
  return draft;
}

export function fieldsOf(pos: string | undefined): DraftField[] {
  return DRAFT_FIELDS[pos as PartOfSpeech] ?? [];
}

/** The change to be sent. What the form does not show (level, pronunciation ...) stays as it was. */
export function changeOf(word: WordDetail, draft: WordDraft): Schemas['WordPatch'] {
  const german = (draft.german ?? '').trim();
  const change = { german, english: (draft.english ?? '').trim() };
  if (!draft.pos) return change;
  const before = readParts(word);
  const kept = Object.entries(before?.pos === draft.pos ? before : {}).filter(
    // The form gives its own fields anew, and the morphemes spell the old word.
    ([name]) => !isAsked(name, draft.pos) && (name !== 'morphemes' || german === word.german),
  );
  const asked = fieldsOf(draft.pos).flatMap((field) => entryOf(field, (draft[field.name] ?? '').trim()));
  const parts = { ...Object.fromEntries([...kept, ...asked, ...exampleOf(draft)]), pos: draft.pos };
  return { ...change, parts: parts as unknown as Parts };
}

function isAsked(name: string, pos: string | undefined): boolean {
  return name === 'example' || fieldsOf(pos).some((field) => field.name === name);
}

function exampleOf(draft: WordDraft): [string, unknown][] {
  const german = draft.exampleGerman?.trim();
  return german ? [['example', { german, english: (draft.exampleEnglish ?? '').trim() }]] : [];
}

function entryOf({ name, mayBeNone }: DraftField, value: string): [string, unknown][] {
  if (name === 'cases') return [[name, value.split(' ')]];
  if (value) return [[name, value]];
  return mayBeNone ? [[name, null]] : [];
}
