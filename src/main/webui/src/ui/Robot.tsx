/** The mark: a robot under oath. Decoration only, so hidden from screen readers. */
export function Robot({ size = 40, pensive = false }: { size?: number; pensive?: boolean }) {
  return (
    <svg
      className={pensive ? 'robot robot-pensive' : 'robot'}
      viewBox="0 0 64 64"
      width={size}
      height={size}
      aria-hidden
    >
      <path d="M24 13.5c-.4-3 .3-4.6 1.8-6.2" />
      <circle className="robot-solid" cx="26.8" cy="5.6" r="2" />
      <path d="M11.5 15.500c8-2.2 18.6-2.3 27-.4 1.3 7 1.5 14.3.3 21-8.8 1.9-18.3 1.9-27 .2-1.4-6.8-1.5-13.9-.3-20.800z" />
      <circle className="robot-solid" cx="19.5" cy="24" r="2.3" />
      <circle className="robot-solid" cx="31" cy="24.3" r="2.3" />
      <path d="M20.5 30.800c3 1.3 6.4 1.3 9.3.1" />
      <path d="M18 38.500c-3.5 1.8-5.8 5.5-6.3 10.500l-.6 10M32.5 38.300c3.6 2 6 5.4 6.7 9.7 4.3 1.7 8.2.1 10.6-4.300l1.4-9" />
      <path
        className="robot-hand"
        d="M47.6 34.500c-1.7-2.5-2-6.5-.7-9.700m3.2 8.4-.2-12.200m3.3 12.3 1.3-11.500m1.2 12.9 2.8-8.300m-10.9 8.100c3 2.7 6.9 2.8 9.9.4"
      />
    </svg>
  );
}
