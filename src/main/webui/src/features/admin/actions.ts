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
