import { Link } from 'react-router';
import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';

interface NothingProps {
  text: string;
  /** The way to where something comes from. */
  to: string;
  action: string;
}

/** An empty shelf. The cookie is out of our sight, so who has lost it gets the reason here, too. */
export function Nothing({ text, to, action }: NothingProps) {
  const { t } = useWords();
  return (
    <>
      <Scene text={text}>
        <Link to={to} className="btn btn-primary">
          {action}
        </Link>
      </Scene>
      <p className="shelf-why">{t('corner.why')}</p>
    </>
  );
}
