import { ARTICLE_SOFT, ARTICLE_TEXT } from '@/components/german-word';
import { ARTICLES } from '@/features/study/engine/words';
import { studyAppTexts } from '@/features/study/apps/texts';
import { classNames } from '@/lib/class-names';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';
import type { Article } from '@/lib/words';
import { ChoiceButton } from './choice-button';

const BORDERS: Record<Article, string> = { der: 'border-der', die: 'border-die', das: 'border-das' };

interface ArticleButtonsProps {
  picked: Article | null;
  onPick: (article: Article) => void;
}

/** der, die, das: by colour, by word, and by the keys 1, 2, 3, which no German word needs. */
export function ArticleButtons({ picked, onPick }: ArticleButtonsProps) {
  const text = useText(studyAppTexts);
  useShortcuts(
    ARTICLES.map((article, at) => ({
      keys: String(at + 1),
      label: article,
      whileTyping: true,
      run: (event) => {
        if (!event.repeat) onPick(article);
      },
    })),
  );
  return (
    <div role="group" aria-label={text.article} className="grid grid-cols-3 gap-2 sm:gap-3">
      {ARTICLES.map((article, at) => (
        <ChoiceButton
          key={article}
          keys={String(at + 1)}
          lang="de"
          isCentred
          aria-pressed={picked === article}
          onClick={() => onPick(article)}
          className={classNames(
            'px-2! text-lg font-bold! max-[24rem]:flex-col max-[24rem]:gap-1!',
            ARTICLE_TEXT[article],
            ARTICLE_SOFT[article],
            picked === article ? BORDERS[article] : 'border-transparent',
          )}
        >
          {article}
        </ChoiceButton>
      ))}
    </div>
  );
}
