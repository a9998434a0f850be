import { useEffect, useReducer } from 'react';
import { watchGeneration } from '@/api/generationEvents';
import type { GenerationView } from '@/api/types';
import { onEvent, streamOf, type Stream } from './stream';

/** Follows a generation to its end; a finished one is just shown. */
export function useStream(generation: GenerationView): Stream {
  const [stream, tell] = useReducer(onEvent, generation, streamOf);
  const { id } = generation;
  const finished = generation.finishedAt != null;
  useEffect(() => (finished ? undefined : watchGeneration(id, tell)), [id, finished]);
  return stream;
}
