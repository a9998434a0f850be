import { useState } from 'react';
import { useWords } from '@/words/useWords';
import { WideTable } from './WideTable';
import type { Series } from './Chart';

interface ChartTableProps {
  title: string;
  points: string[];
  series: Series[];
  text: (value: number | null | undefined) => string;
}

/** All numbers of a chart, the newest first; made when it is wanted. */
export function ChartTable({ title, points, series, text }: ChartTableProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('admin.board.table')}
        <span className="visually-hidden">: {title}</span>
      </summary>
      {open && (
        <WideTable name={title}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.board.when')}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points
              .map((point, i) => (
                <tr key={i}>
                  <th scope="row">{point}</th>
                  {series.map(({ name, values }) => (
                    <td key={name} className="number">
                      {text(values[i])}
                    </td>
                  ))}
                </tr>
              ))
              .reverse()}
          </tbody>
        </WideTable>
      )}
    </details>
  );
}
