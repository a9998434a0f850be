import { lazy, type ComponentType } from 'react';
import { bringPages } from '@/words/i18n';

/** Brings its code and its words when it is first wanted; only the landing page comes along with the site itself. */
export function page<Name extends string>(
  name: Name,
  load: () => Promise<Record<Name, ComponentType>>,
  bringWords: () => Promise<void> = bringPages,
): ComponentType {
  return lazy(async (): Promise<{ default: ComponentType }> => {
    const [code] = await Promise.all([load(), bringWords()]);
    return { default: code[name] };
  });
}
