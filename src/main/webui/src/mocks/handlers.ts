import { administration } from './administration.ts';
import { commenting } from './commenting.ts';
import { corner } from './corner.ts';
import { moderation } from './moderation.ts';
import { reading } from './reading.ts';
import { stock } from './stock.ts';
import { tuning } from './tuning.ts';
import { voting } from './voting.ts';
import type { World } from './world.ts';
import { writing } from './writing.ts';

/** The whole API over a world in memory, for unit tests and for `npm run dev:mock`. */
export function handlers(world: World) {
  // „comments/7/reaction“ first: it would read as a vote on a confession otherwise.
  return [
    ...administration(world),
    ...moderation(world),
    ...tuning(world),
    ...stock(world),
    ...commenting(world),
    ...voting(world),
    ...writing(world),
    ...corner(world),
    ...reading(world),
  ];
}
