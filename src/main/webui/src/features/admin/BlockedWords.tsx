import { useQueryClient } from '@tanstack/react-query';
import { blockedWordsKey, useBlockedWords } from '@/api/moderation';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { AddWord } from './AddWord';
import { TryWords } from './TryWords';
import { useSignedOut } from './useSignedOut';
import { WordList } from './WordList';

/** What nobody may write here, people and machine alike. */
export function BlockedWords() {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const { data, error, refetch } = useBlockedWords();
  useSignedOut(error);
  const changed = () => client.invalidateQueries({ queryKey: blockedWordsKey });
  return (
    <section aria-labelledby="blocked-words">
      <h1 id="blocked-words">{t('admin.moderation.words.title')}</h1>
      <p className="lead">{t('admin.moderation.words.lead')}</p>
      <div className="words-desk">
        <TryWords />
        <AddWord onAdded={changed} />
      </div>
      {data ? (
        <WordList all={data.items} onRemoved={changed} />
      ) : error ? (
        <Failure text={problemText(words, error)} retry={refetch} />
      ) : (
        <Skeletons count={2} />
      )}
    </section>
  );
}
