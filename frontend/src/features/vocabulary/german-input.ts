import type { Article, Parts } from '@/lib/words';

interface TypedWord {
  german: string;
  article: Article | null;
}

const WITH_ARTICLE = /^(der|die|das)\s+(\p{Lu}.*)$/u;

/** A noun may be typed with its article: "das Haus" is the word Haus with the article das. */
export function readGermanInput(typed: string): TypedWord {
  const text = typed.trim().replace(/\s+/g, ' ');
  const match = WITH_ARTICLE.exec(text);
  if (!match?.[1] || !match[2]) return { german: text, article: null };
  return { german: match[2], article: match[1] as Article };
}

/** What a quickly added word says about itself; nothing when it came without an article. */
export function quickParts({ article }: TypedWord, plural: string): Parts | undefined {
  return article ? { pos: 'noun', article, plural: plural.trim() || null } : undefined;
}
