import { Link } from 'react-router';
import { paths } from '@/paths';
import { PageTitle } from '@/ui/PageTitle';
import { useWords } from '@/words/useWords';

const TEXTS = ['about', 'rules', 'privacy'] as const;
type Name = (typeof TEXTS)[number];

interface Text {
  title: string;
  lead: string;
  chapters: Record<string, { title: string; text: string }>;
}

/** Names that no script changes. */
const NAMES = {
  gpt: 'GPT-2',
  corpus: 'ELTeC-srp',
  corpusLicence: 'CC BY 4.0',
  licence: 'Apache 2.0',
  cookie: 'visitor',
};

/** A text to be read at leisure, and the way to the others. */
function TextPage({ name }: { name: Name }) {
  const { t } = useWords();
  const { title, lead, chapters }: Text = t(name, { returnObjects: true, ...NAMES });
  const others = TEXTS.filter((other) => other !== name);
  return (
    <article className="long-text">
      <PageTitle of={title} />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {Object.entries(chapters).map(([key, chapter]) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key}>{chapter.title}</h2>
          {chapter.text.split('\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p className="long-text-others">
        {others.map((other) => (
          <Link key={other} to={paths[other]} className="btn btn-outline-secondary">
            {t(`${other}.title`)}
          </Link>
        ))}
      </p>
    </article>
  );
}

export const AboutPage = () => <TextPage name="about" />;
export const RulesPage = () => <TextPage name="rules" />;
export const PrivacyPage = () => <TextPage name="privacy" />;
