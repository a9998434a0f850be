import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePresent } from '@/api/dashboard';
import type { PresentView } from '@/api/types';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';
import { clock } from '@/words/format';
import { moment } from '@/words/moment';
import { useWords } from '@/words/useWords';
import { bytes } from './bytes';
import { useSignedOut } from './useSignedOut';

/** What the site is like at this moment. */
export function BoardNow() {
  const words = useWords();
  const { t } = words;
  const { data, error, refetch } = usePresent();
  useSignedOut(error);
  return (
    <section aria-label={t('admin.board.now')}>
      {error && <Failure text={problemText(words, error)} retry={refetch} />}
      {data ? <Tiles now={data} /> : !error && <Skeletons count={1} />}
    </section>
  );
}

function Tiles({ now }: { now: PresentView }) {
  const words = useWords();
  const { t, language } = words;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const format = (value: number) => number.format(value);
  const writing = now.generators.filter(({ state }) => state === 'READY');
  const sum = (of: (writer: (typeof writing)[number]) => number) =>
    writing.reduce((all, writer) => all + of(writer), 0);
  return (
    <dl className="tiles">
      <Tile name="queue" value={format(now.waiting)}>
        {t('admin.board.tiles.running', { running: format(now.running) })}
        {now.waiting > 0 &&
          t('admin.board.tiles.longestWait', { time: clock(now.longestWaitSeconds) })}
      </Tile>
      <Tile
        name="wait"
        value={
          typeof now.waitTo === 'number'
            ? t('admin.board.tiles.seconds', {
                from: format(now.waitFrom ?? 0),
                to: format(now.waitTo),
              })
            : t('admin.board.unknown')
        }
      >
        {t('admin.board.tiles.ifAskedNow')}
      </Tile>
      <Tile name="generators" value={format(writing.length)} wrong={writing.length === 0}>
        {t('admin.board.tiles.slots', {
          busy: format(sum(({ jobs }) => jobs)),
          slots: format(sum(({ slots }) => slots)),
          speed: format(sum(({ slots, tokensPerSecond }) => slots * tokensPerSecond)),
        })}
      </Tile>
      <Tile name="model" value={now.model}>
        <Link to={paths.adminModels}>{t('admin.nav.models')}</Link>
      </Tile>
      <Tile name="arena" value={`${format(now.arena)}/${format(now.arenaSize)}`}>
        {t('admin.board.tiles.pending', { pending: format(now.pending) })}
      </Tile>
      <Tile
        name="drafts"
        value={typeof now.drafts === 'number' ? format(now.drafts) : t('admin.board.unknown')}
      >
        {typeof now.draftsAt === 'string' &&
          t('admin.board.tiles.countedAt', { time: time(language, now.draftsAt) })}
      </Tile>
      <Tile
        name="round"
        value={
          now.paused
            ? t('admin.board.tiles.paused')
            : typeof now.nextRoundAt === 'string'
              ? moment(words, now.nextRoundAt)
              : t('admin.board.tiles.never')
        }
      >
        <Link to={paths.adminRounds}>{t('admin.nav.rounds')}</Link>
      </Tile>
      <Tile name="database" value={bytes(language, now.databaseBytes)}>
        {typeof now.freeBytes === 'number' &&
          t('admin.board.tiles.free', { free: bytes(language, now.freeBytes) })}
      </Tile>
    </dl>
  );
}

function time(language: string, iso: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(iso));
}

type TileName =
  'queue' | 'wait' | 'generators' | 'model' | 'arena' | 'drafts' | 'round' | 'database';

interface TileProps {
  name: TileName;
  value: string;
  /** Whether somebody should do something about it. */
  wrong?: boolean;
  children?: ReactNode;
}

function Tile({ name, value, wrong = false, children }: TileProps) {
  const { t } = useWords();
  return (
    <div className={wrong ? 'wrong' : undefined}>
      <dt>{t(`admin.board.tiles.${name}`)}</dt>
      <dd>
        <strong>{value}</strong>
        <span className="hint">{children}</span>
      </dd>
    </div>
  );
}
