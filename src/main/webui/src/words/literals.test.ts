import ts from 'typescript';
import { expect, test } from 'vitest';

/** All code that draws something, as text. */
const CODE = import.meta.glob<string>(
  [
    '/src/**/*.{ts,tsx}',
    '!/src/**/*.test.{ts,tsx}',
    '!/src/**/*.d.ts',
    // The words themselves, what speaks to programs only, and what stands in for the server.
    '!/src/words/*',
    '!/src/api/*',
    '!/src/mocks/*',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** Attributes and properties that end up before eyes or ears. */
const SAID =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|content|label|placeholder|summary|text|title)$/;
const LETTER = /\p{L}/u;
/** Nobody but people needs letters beyond ASCII, or a sentence. */
const SENTENCE = /[^\p{ASCII}\p{P}\p{S}\p{Z}]|^\p{Lu}\p{Ll}+ \p{L}/u;

/** Every word for people that stands in a piece of code. */
function wordsIn(file: string, code: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const look = (node: ts.Node) => {
    if (ts.isJsxText(node)) {
      if (LETTER.test(node.text)) found.push(node.text.trim());
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      const { text } = node as ts.LiteralLikeNode;
      if (SENTENCE.test(text) || (LETTER.test(text) && isSaid(node))) found.push(text);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** Whether it is drawn as it stands: as a child of an element or as one of its spoken attributes, perhaps by a choice. */
function isSaid(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return SAID.test(parent.name.getText());
  if (ts.isJsxExpression(parent)) {
    return ts.isJsxAttribute(parent.parent) ? isSaid(parent) : true;
  }
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isSaid(parent);
  if (ts.isBinaryExpression(parent)) {
    const joins = [
      ts.SyntaxKind.PlusToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
      ts.SyntaxKind.AmpersandAmpersandToken,
    ];
    return joins.includes(parent.operatorToken.kind) && isSaid(parent);
  }
  const passes =
    ts.isParenthesizedExpression(parent) ||
    ts.isTemplateExpression(parent) ||
    ts.isTemplateSpan(parent);
  return passes && isSaid(parent);
}

test('code_isThere', () => {
  expect(Object.keys(CODE).length).toBeGreaterThan(50);
});

test.each(Object.entries(CODE))('%s_hasNoWordsForPeople', (file, code) => {
  expect(wordsIn(file, code)).toEqual([]);
});

test.each([
  ['<p>Zdravo</p>', ['Zdravo']],
  ['<p>{"Zdravo"}</p>', ['Zdravo']],
  ['<p>{busy ? "Radim" : t("retry")}</p>', ['Radim']],
  ['<p>{`za ${time}`}</p>', ['za ']],
  ['<img alt="slika" />', ['slika']],
  ['<a aria-label={open && "zatvori"} />', ['zatvori']],
  ['<Scene title="Kraj" text={t("x")} />', ['Kraj']],
  ['const a = "Još jedna";', ['Još jedna']],
  ['say("Sve je gotovo");', ['Sve je gotovo']],
  ['<p className="lead" lang="en">{t("writing.title")} · {count}…</p>', []],
  ['<p title={t(`votes.${kind}`)}>{mood === "CALM" && <Robot mood="oath" />}</p>', []],
])('%s_isSeenThrough', (code, words) => {
  expect(wordsIn('it.tsx', code)).toEqual(words);
});
