import { useState } from 'react';
import { Card } from '@/components/card';
import { judgeTypedWord, splitArticle } from '@/features/study/engine/typed-word';
import { studyAppTexts } from '@/features/study/apps/texts';
import { useText } from '@/lib/texts';
import { shownArticle, type Article } from '@/lib/words';
import { ArticleButtons } from './shared/article-buttons';
import type { CardProps } from './shared/card-props';
import { Diff } from './shared/diff';
import { Feedback } from './shared/feedback';
import { GermanInput } from './shared/german-input';
import { Prompt } from './shared/prompt';

/** Write the German word; the article of a noun is asked apart or written before it. */
export function Typing(props: CardProps) {
  return props.turn.given ? <Judged {...props} /> : <Asked {...props} />;
}

function Asked({ turn: { word }, onAnswer, onUndo }: CardProps) {
  const text = useText(studyAppTexts);
  const [picked, setPicked] = useState<Article | null>(null);
  const asksArticle = shownArticle(word) !== null;
  const submit = (typed: string) => {
    const isSplit = splitArticle(typed).article !== null;
    const whole = typed && picked && !isSplit ? `${picked} ${typed}` : typed;
    onAnswer(judgeTypedWord(word, whole, null).judgement !== 'wrong', whole);
  };
  const missing = (typed: string) =>
    asksArticle && !picked && !splitArticle(typed).article ? text.articleFirst : null;
  return (
    <Card className="space-y-6">
      <Prompt task={text.typePrompt} focus={false}>
        <span lang="en">{word.english}</span>
      </Prompt>
      <GermanInput label={text.typeLabel} onSubmit={submit} onUndo={onUndo} missing={missing}>
        {asksArticle && <ArticleButtons picked={picked} onPick={setPicked} />}
      </GermanInput>
    </Card>
  );
}

function Judged(props: CardProps) {
  const text = useText(studyAppTexts);
  const { word, given } = props.turn;
  const { judgement, pieces, articleRight } = judgeTypedWord(word, given?.answer ?? '', null);
  return (
    <Feedback {...props} judgement={judgement}>
      <Diff pieces={pieces} />
      {articleRight === false && given?.answer && (
        <p className="text-wrong font-medium">{text.articleWrong(shownArticle(word) ?? '')}</p>
      )}
    </Feedback>
  );
}
