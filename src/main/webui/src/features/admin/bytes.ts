const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** 1234567 → „1,2 MB“; in thousands, as disks are sold. */
export function bytes(language: string, count: number): string {
  const power = Math.max(1, Math.min(UNITS.length, Math.floor(Math.log10(Math.max(1, count)) / 3)));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power - 1],
    maximumFractionDigits: 1,
  }).format(count / 1000 ** power);
}
