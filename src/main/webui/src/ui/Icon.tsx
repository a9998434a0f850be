const shapes = {
  arena: 'M4 20h16M6 20V9l6-5 6 5v11M10 20v-6h4v6',
  pen: 'M4 20l1-5L16.5 3.500a2.1 2.1 0 0 1 3 3L8 18zM14.5 5.500l4 4',
  best: 'M12 3.500l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.900L3.5 9.700l5.9-.8z',
  like: 'M7 11v9H4v-9zM7 11l4-7.500c1.6 0 2.6 1.2 2.3 2.700L12.7 9.500H19a2 2 0 0 1 1.9 2.600l-2 6.500A2 2 0 0 1 17 20H7',
  dislike:
    'M17 13V4h3v9zM17 13l-4 7.500c-1.6 0-2.6-1.2-2.3-2.700l.6-3.300H5a2 2 0 0 1-1.9-2.600l2-6.500A2 2 0 0 1 7 4h10',
  superlike: 'M12 2.500l3 6.3 6.5.9-4.8 4.6 1.2 6.7-5.9-3.300L6.1 21l1.2-6.700L2.5 9.7 9 8.800zM12 8v6',
  share: 'M12 15V3.500M8 7l4-3.500L16 7M5 12v7.500h14V12',
  close: 'M6 6l12 12M18 6L6 18',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M18.7 5.300l-1.4 1.400M6.7 17.300l-1.4 1.4',
  moon: 'M20 14.500A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.500z',
};

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden>
      <path d={shapes[name]} />
    </svg>
  );
}
