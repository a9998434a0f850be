export const LONGEST_PSEUDONYM = 30;
const KEY = 'pseudonym';

export function rememberedPseudonym(): string | null {
  return localStorage.getItem(KEY);
}

export function rememberPseudonym(pseudonym: string) {
  localStorage.setItem(KEY, pseudonym);
}
