import { problemText } from '@/problemText';
import { Dialog } from '@/ui/Dialog';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';
import { useForget } from './useForget';

/** Says plainly what goes and what stays, before it is done. */
export function ForgetDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const { mutate, isPending, error } = useForget();
  return (
    <Dialog title={t('corner.forget.title')} onClose={onClose}>
      <dl className="forget-terms">
        <dt>{t('corner.forget.gone')}</dt>
        <dd>{t('corner.forget.goneText')}</dd>
        <dt>{t('corner.forget.stays')}</dt>
        <dd>{t('corner.forget.staysText')}</dd>
      </dl>
      <p>{t('corner.forget.final')}</p>
      <Refusal text={error && problemText(words, error)} />
      <div className="dialog-answers">
        <button type="button" className="btn btn-outline-secondary" onClick={onClose}>
          {t('corner.forget.keep')}
        </button>
        <button
          type="button"
          className="btn btn-primary"
          aria-disabled={isPending}
          onClick={() => !isPending && mutate()}
        >
          {t(isPending ? 'corner.forget.busy' : 'corner.forget.confirm')}
        </button>
      </div>
    </Dialog>
  );
}
