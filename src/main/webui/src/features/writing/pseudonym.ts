import { texts } from '@/texts';

export const LONGEST_PSEUDONYM = 30;
const KEY = 'pseudonym';

export function rememberedPseudonym(): string {
  return localStorage.getItem(KEY) ?? texts.writing.anonymous;
}

export function rememberPseudonym(pseudonym: string) {
  localStorage.setItem(KEY, pseudonym);
}
