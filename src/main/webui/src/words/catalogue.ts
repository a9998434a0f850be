import type { sr } from './sr';

/** The shape of every catalogue. Serbian has a way of counting (2 glasa) that others do not. */
type SameKeys<T> = {
  [K in keyof T as K extends `${string}_few` ? never : K]: T[K] extends string
    ? string
    : SameKeys<T[K]>;
};

export type Catalogue = SameKeys<typeof sr>;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof sr };
  }
}
