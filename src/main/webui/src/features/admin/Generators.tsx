import type { Models } from '@/api/types';
import { useWords } from '@/words/useWords';
import { WideTable } from './WideTable';

export function Generators({ generators }: { generators: Models['generators'] }) {
  const { t, language } = useWords();
  if (generators.length === 0) return <p>{t('admin.models.noGenerators')}</p>;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <WideTable name={t('admin.models.generators')}>
      <caption>{t('admin.models.generators')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin.models.generator')}</th>
          <th scope="col">{t('admin.models.state')}</th>
          <th scope="col">{t('admin.models.model')}</th>
          <th scope="col" className="number">
            {t('admin.models.jobs')}
          </th>
          <th scope="col" className="number">
            {t('admin.models.speed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {generators.map(({ id, state, model, reason, refusal, jobs, slots, tokensPerSecond }) => (
          <tr key={id}>
            <th scope="row">{id}</th>
            <td>{t(`admin.models.states.${state}`)}</td>
            <td>
              {model}
              {(reason ?? refusal) && <span className="hint">{reason ?? refusal}</span>}
            </td>
            <td className="number">
              {number.format(jobs)}/{number.format(slots)}
            </td>
            <td className="number">{number.format(tokensPerSecond)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
