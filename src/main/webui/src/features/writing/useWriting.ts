import { useEffect, useReducer, useState } from 'react';
import { eventsAddress, type Generation } from '../../api/client';
import { apply, eventNames, fromGeneration, isFinal, type StreamEvent } from './stream';

/** Follows a generation until it is over. A lost connection comes back by itself, and its snapshot repairs the text. */
export function useWriting(generation: Generation) {
  const [writing, dispatch] = useReducer(apply, generation, fromGeneration);
  const [lost, setLost] = useState(false);
  const followed = !isFinal(generation.status);

  useEffect(() => {
    if (!followed) return;
    const source = new EventSource(eventsAddress(generation.id));
    for (const name of eventNames) {
      source.addEventListener(name, (message) => {
        setLost(false);
        dispatch({ name, data: JSON.parse((message as MessageEvent<string>).data) } as StreamEvent);
        if (name === 'done' || name === 'failed' || name === 'cancelled') source.close();
      });
    }
    source.onerror = () => setLost(true);
    return () => source.close();
  }, [generation.id, followed]);

  return { writing, lost };
}
