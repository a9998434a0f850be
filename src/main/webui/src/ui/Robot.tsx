/** `oath` raises a hand; `tapping` lets its fingers tap while it waits. */
export type RobotMood = 'oath' | 'tapping';

interface RobotProps {
  mood?: RobotMood;
  size?: 'mark' | 'scene';
}

/** The mark of the site: a robot under oath. Decoration only, the words beside it say what is meant. */
export function Robot({ mood = 'oath', size = 'scene' }: RobotProps) {
  return (
    <svg className={`robot robot-${size} robot-${mood}`} viewBox="0 0 64 64" aria-hidden="true">
      <path className="robot-line" d="M27.4 16.8c-.2-2.4.1-4 .3-5.9" />
      <circle className="robot-lamp" cx="28" cy="8" r="3.2" />
      <path
        className="robot-line"
        d="M14.6 19.2c4.2-2.6 20.6-2.9 25.4-.5 2.6 1.4 3 14.7.4 17.2-3.4 2.9-22.3 2.7-25.7.2-2.7-2.2-2.9-15-.1-16.9Z"
      />
      <circle className="robot-eye" cx="21.8" cy="26.4" r="2.3" />
      <circle className="robot-eye" cx="33.4" cy="26.2" r="2.3" />
      <path className="robot-line" d="M23.6 32.2c2.2.9 5.6.9 7.9-.1" />
      <path
        className="robot-line"
        d="M11.2 57c.2-8.2 3.4-14 10.3-15.2 3.6-.6 8.8-.6 12.3 0 5 .9 8 4.3 9.5 8.9"
      />
      <path className="robot-line" d="M25 47.4c1.6 1.5 3.7 1.6 5.4.2" />
      <path className="robot-line" d="M43.3 50.7c4-1.8 6.6-8.6 7.3-17.9" />
      <g className="robot-fingers">
        <path
          className="robot-palm"
          d="M46.2 25.4c1.9-1.3 7.1-1.5 8.9-.1 1 2.3.4 6.3-1.3 7.6-1.6 1.1-4.7 1-6.1-.2-1.6-1.5-2.2-5-1.5-7.3Z"
        />
        <path
          className="robot-line"
          d="M47.3 26l-1.1-6.8M50.6 25.5l.1-8.2M54 26l1.2-6.6M47 29.8c-1.1-.5-1.9-1.4-2.3-2.6"
        />
      </g>
    </svg>
  );
}
