import { useState } from 'react';
import { useSettings, useSettingsHistory } from '@/api/tuning';
import type { RoundSettings, SettingsVersion } from '@/api/types';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { MoreButton } from '@/ui/MoreButton';
import { moment } from '@/words/moment';
import { useWords } from '@/words/useWords';
import { SaveSettings } from './SaveSettings';
import { SettingsChanges } from './SettingsChanges';

/** Who changed the settings, when and why, and the way back to any of them. */
export function SettingsHistory({ onTake }: { onTake: (settings: RoundSettings) => void }) {
  const words = useWords();
  const { t } = words;
  const history = useSettingsHistory();
  const { data, error, hasNextPage } = history;
  const versions = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('admin.tuning.history')}</h2>
      {error && <Failure text={problemText(words, error)} retry={history.refetch} />}
      {data && versions.length === 0 && <p>{t('admin.tuning.untouched')}</p>}
      <ol className="admin-list">
        {versions.map((version) => (
          <Version key={version.version} version={version} onTake={onTake} />
        ))}
      </ol>
      {hasNextPage && (
        <MoreButton
          text={t('confession.more')}
          busy={history.isFetchingNextPage}
          onMore={() => void history.fetchNextPage()}
        />
      )}
      {versions[0] && !versions[0].configured && <BackToConfiguration />}
    </section>
  );
}

function Version({
  version,
  onTake,
}: {
  version: SettingsVersion;
  onTake: (settings: RoundSettings) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { data: known } = useSettings();
  const [open, setOpen] = useState(false);
  const { changedBy, changedAt, why, configured, settings } = version;
  return (
    <li>
      <div className="admin-what">
        {configured ? t('admin.tuning.backThen', { why }) : why}
        <span className="hint">
          {changedBy} · {moment(words, changedAt)}
        </span>
        {open && known && (
          <SettingsChanges
            name={t('admin.tuning.compare')}
            from={known.settings}
            to={settings}
            heads={[t('admin.tuning.now'), t('admin.tuning.atThatTime')]}
          />
        )}
      </div>
      <div className="admin-actions">
        <button
          type="button"
          className="btn btn-link"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('admin.tuning.compare')}
        </button>
        <button type="button" className="btn btn-link" onClick={() => onTake(settings)}>
          {t('admin.tuning.take')}
        </button>
      </div>
    </li>
  );
}

function BackToConfiguration() {
  const { t } = useWords();
  const { data: known } = useSettings();
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <button type="button" className="btn btn-outline-secondary" onClick={() => setAsked(true)}>
        {t('admin.tuning.back')}
      </button>
      {asked && known && (
        <SaveSettings
          known={known}
          settings={known.configured}
          configured
          onSaved={close}
          onRefused={close}
          onClose={close}
        />
      )}
    </>
  );
}
