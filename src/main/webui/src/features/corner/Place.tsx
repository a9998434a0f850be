import { Link } from 'react-router';
import type { LifeStage } from '@/api/types';
import { paths } from '@/paths';
import { useWords } from '@/words/useWords';

/** The way to where a confession is now; one that lost has a page that says so. */
export function Place({ id, stage }: { id: number; stage: LifeStage }) {
  const { t } = useWords();
  const promoted = stage === 'PUBLISHED';
  const place = promoted ? 'list' : stage === 'REJECTED' ? 'lost' : 'arena';
  return (
    <Link to={promoted ? paths.confession(id) : paths.candidate(id)} className="btn btn-link">
      {t(`corner.places.${place}`)}
    </Link>
  );
}
