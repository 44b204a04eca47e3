import { useState } from 'react';
import { Card } from '@/components/card';
import { ARTICLE_TEXT } from '@/components/german-word';
import { compare } from '@/features/study/engine/compare';
import { splitArticle } from '@/features/study/engine/typed-word';
import { pluralOf } from '@/features/study/engine/words';
import { studyAppTexts } from '@/features/study/apps/texts';
import { useText } from '@/lib/texts';
import { shownArticle, type Article } from '@/lib/words';
import { ArticleButtons } from './shared/article-buttons';
import type { CardProps } from './shared/card-props';
import { Diff } from './shared/diff';
import { Feedback } from './shared/feedback';
import { GermanInput } from './shared/german-input';
import { Prompt } from './shared/prompt';

/** Give a noun its article, then its plural. Both must be right; a wrong article ends the card. */
export function Articles(props: CardProps) {
  return props.turn.given ? <Judged {...props} /> : <Asked {...props} />;
}

function Asked({ turn: { word }, onAnswer, onUndo }: CardProps) {
  const text = useText(studyAppTexts);
  const [article, setArticle] = useState<Article | null>(null);
  const plural = pluralOf(word);
  const pick = (picked: Article) => {
    if (picked !== shownArticle(word)) onAnswer(false, picked);
    else if (plural === null) onAnswer(true, picked);
    else setArticle(picked);
  };
  const submitPlural = (typed: string) => {
    onAnswer(judgePlural(typed, plural ?? '').judgement === 'right', `${article}, ${typed}`);
  };
  return (
    <Card className="space-y-7">
      <Prompt task={article ? text.pluralPrompt : text.articlePrompt} focus={!article}>
        <span lang="de">
          {article && <span className={ARTICLE_TEXT[article]}>{article} </span>}
          {word.german}
        </span>
      </Prompt>
      {article ? (
        <GermanInput label={text.pluralLabel} onSubmit={submitPlural} onUndo={onUndo} />
      ) : (
        <ArticleButtons picked={null} onPick={pick} />
      )}
    </Card>
  );
}

function Judged(props: CardProps) {
  const text = useText(studyAppTexts);
  const { word, given } = props.turn;
  const [article = '', typed] = (given?.answer ?? '').split(', ');
  const { pieces } = judgePlural(typed ?? '', pluralOf(word) ?? '');
  const isArticleRight = article === shownArticle(word);
  return (
    <Feedback {...props} judgement={given?.correct ? 'right' : 'wrong'}>
      {!isArticleRight && (
        <p className="text-wrong font-medium">{text.articleWrong(shownArticle(word) ?? '')}</p>
      )}
      {isArticleRight && !given?.correct && <Diff pieces={pieces} />}
    </Feedback>
  );
}

/** The umlaut and the ending are what is asked, so no slip passes. The article may stand before it. */
function judgePlural(typed: string, plural: string) {
  const { article, rest } = splitArticle(typed);
  return compare(article === 'die' ? rest : typed, plural, { strict: true });
}
