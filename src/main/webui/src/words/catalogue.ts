import type { sr } from './sr';
import type { srAdmin } from './srAdmin';
import type { srPages } from './srPages';
import type { srTexts } from './srTexts';

/** The shape of every catalogue. Serbian has a way of counting (2 glasa) that others do not. */
type SameKeys<T> = {
  [K in keyof T as K extends `${string}_few` ? never : K]: T[K] extends string
    ? string
    : SameKeys<T[K]>;
};

export type Catalogue = SameKeys<typeof sr>;
export type AdminCatalogue = SameKeys<typeof srAdmin>;
export type PagesCatalogue = SameKeys<typeof srPages>;
export type TextsCatalogue = SameKeys<typeof srTexts>;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof sr & typeof srPages & typeof srTexts & typeof srAdmin };
  }
}
