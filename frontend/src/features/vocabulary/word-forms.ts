import type { Schemas } from '@/lib/api';
import type { Parts } from '@/lib/words';

export type FormName =
  | 'singular'
  | 'plural'
  | 'feminine'
  | 'infinitive'
  | 'present'
  | 'past'
  | 'perfect'
  | 'prefix'
  | 'positive'
  | 'comparative'
  | 'superlative';

export interface WordForm {
  name: FormName;
  /** null: there is no such form. */
  text: string | null;
}

/** The forms of a word to be learned with it, in the order in which a dictionary gives them. */
export function wordForms(german: string, parts: Parts): WordForm[] {
  switch (parts.pos) {
    case 'noun':
      return nounForms(german, parts);
    case 'verb':
      return verbForms(german, parts);
    case 'adjective':
      return [
        { name: 'positive', text: german },
        { name: 'comparative', text: parts.comparative },
        { name: 'superlative', text: parts.superlative },
      ];
    default:
      return [];
  }
}

function nounForms(german: string, parts: Schemas['NounParts']): WordForm[] {
  if (parts.plural_only) return [{ name: 'plural', text: `die ${german}` }];
  const singular = parts.without_article ? german : `${parts.article} ${german}`;
  return [
    { name: 'singular', text: singular },
    { name: 'plural', text: parts.plural && `die ${parts.plural}` },
    ...(parts.feminine ? [{ name: 'feminine' as const, text: `die ${parts.feminine}` }] : []),
  ];
}

function verbForms(german: string, parts: Schemas['VerbParts']): WordForm[] {
  const infinitive = parts.reflexive && !german.startsWith('sich ') ? `sich ${german}` : german;
  const auxiliary = parts.auxiliary === 'sein' ? 'ist' : 'hat';
  const reflexive = parts.reflexive ? 'sich ' : '';
  return [
    { name: 'infinitive', text: infinitive },
    { name: 'present', text: parts.present },
    { name: 'past', text: parts.past },
    { name: 'perfect', text: `${auxiliary} ${reflexive}${parts.participle}` },
    ...(parts.separable_prefix ? [{ name: 'prefix' as const, text: `${parts.separable_prefix}-` }] : []),
  ];
}
