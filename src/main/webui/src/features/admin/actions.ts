import { moment } from '@/words/moment';
import type { Words } from '@/words/useWords';

/** What the log is known to hold, by the server's names. Others are shown as they are. */
export const ACTIONS = [
  'account.added',
  'account.role',
  'account.disabled',
  'account.enabled',
  'account.password',
  'account.own-password',
  'session.opened',
  'session.ended',
  'model.chosen',
  'model.taken-back',
  'case.hide',
  'case.restore',
  'case.dismiss',
  'author.block',
  'author.admit',
  'word.add',
  'word.remove',
  'rounds.set',
  'round.held',
  'pending.import',
  'pending.move',
  'pending.delete',
] as const;

type Known = (typeof ACTIONS)[number];
type Dashed<T extends string> = T extends `${infer A}.${infer B}` ? `${A}-${B}` : T;

export function actionWord({ t }: Words, action: string): string {
  const known = ACTIONS.find((each): each is Known => each === action);
  return known ? t(`admin.audit.actions.${known.replace('.', '-') as Dashed<Known>}`) : action;
}

/** What something was done to, where the log's own words are known; others are shown as they are. */
export function targetWord({ t }: Words, target: string): string {
  const found = /^(author of )?(confession|comment) (\d+)(?:, case \d+)?$/.exec(target);
  if (!found) return target;
  const [, author, thing, id] = found;
  const kind = thing === 'comment' ? 'COMMENT' : 'CONFESSION';
  const name = t(`admin.moderation.kinds.${kind}`, { id });
  return author ? t('admin.audit.authorOf', { name }) : name;
}

/** The same for what else is worth knowing, such as until when somebody is kept out. */
export function detailWord(words: Words, detail: string): string {
  const [, until, note] = /^until (\S+Z)(?:: (.*))?$/.exec(detail) ?? [];
  if (!until) return detail;
  const told = words.t('admin.moderation.keptOut', { when: moment(words, until) });
  return note ? `${told} ${note}` : told;
}
