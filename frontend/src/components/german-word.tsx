import { classNames } from '@/lib/class-names';
import { shownArticle, type Article } from '@/lib/words';

export const ARTICLE_TEXT: Record<Article, string> = { der: 'text-der', die: 'text-die', das: 'text-das' };
export const ARTICLE_SOFT: Record<Article, string> = { der: 'bg-der-soft', die: 'bg-die-soft', das: 'bg-das-soft' };

interface GermanWordProps {
  word: { german: string; parts: object };
  className?: string;
}

/** The word with its article, coloured by gender. */
export function GermanWord({ word, className }: GermanWordProps) {
  const article = shownArticle(word);
  return (
    <span lang="de" className={classNames('break-words hyphens-auto', className)}>
      {article && <span className={classNames(ARTICLE_TEXT[article], 'font-semibold')}>{article} </span>}
      {word.german}
    </span>
  );
}
