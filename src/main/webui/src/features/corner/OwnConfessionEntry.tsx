import type { OwnConfession } from '@/api/types';
import { useWords } from '@/words/useWords';
import { Entry } from './Entry';
import { fateOf } from './fate';
import { Place } from './Place';

export function OwnConfessionEntry({ own }: { own: OwnConfession }) {
  const { t } = useWords();
  const { confession, stage, hidden, round } = own;
  const { id, text, prefixLength, pseudonym } = confession;
  const fate = fateOf(own);
  return (
    <Entry
      name={t('confession.named', { pseudonym })}
      text={text}
      prefixLength={prefixLength}
      actions={!hidden && <Place id={id} stage={stage} />}
    >
      <span className="pseudonym">{pseudonym}</span>
      <span className={`fate fate-${fate}`}>{t(`corner.confessions.fates.${fate}`)}</span>
      {round && <Round {...round} />}
    </Entry>
  );
}

type RoundProps = NonNullable<OwnConfession['round']>;

function Round({ heldAt, likes, dislikes, superlikes }: RoundProps) {
  const { t, language } = useWords();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(heldAt));
  return (
    <span className="numbers">
      {t('corner.confessions.round', { date })} · {t('landing.numbers', { likes, dislikes })}
      {superlikes > 0 && ` · ${t('landing.superlikes', { count: superlikes })}`}
    </span>
  );
}
