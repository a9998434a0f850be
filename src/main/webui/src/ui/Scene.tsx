import type { ReactNode } from 'react';
import { Robot, type RobotMood } from './Robot';

interface SceneProps {
  title?: string;
  text: string;
  mood?: RobotMood;
  /** The way on. */
  children?: ReactNode;
}

/** An empty place or a dead end: the robot, a sentence worth reading, a way on. */
export function Scene({ title, text, mood, children }: SceneProps) {
  return (
    <div className="scene">
      <Robot mood={mood} />
      {title && <h1>{title}</h1>}
      <p>{text}</p>
      {children}
    </div>
  );
}
