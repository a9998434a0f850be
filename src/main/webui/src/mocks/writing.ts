import { http, HttpResponse, type PathParams } from 'msw';
import type { GenerationView } from '../api/types.ts';
import { onEvent, streamOf } from '../features/writing/stream.ts';
import { nextCommentAt } from './commenting.ts';
import { problem, visitor } from './http.ts';
import { timeline } from './timeline.ts';
import { superlikesLeft } from './voting.ts';
import { confession, type Asked, type World } from './world.ts';

const ROOM_AFTER_S = 12;
const CANCELLED = { type: 'cancelled', reason: 'CANCELLED' } as const;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Wish = Partial<Pick<GenerationView, 'prefix' | 'mood'>>;

const age = ({ createdAt }: Asked) => Date.now() - Date.parse(createdAt);

/** What is known of it now: what a page would have been told until now. */
export function view(asked: Asked): GenerationView & { lost: boolean } {
  const { id, prefix, mood, createdAt, confessionId, cancelled } = asked;
  const request = {
    id,
    prefix,
    mood,
    createdAt,
    confessionId,
    status: 'QUEUED',
    text: '',
  } as const;
  const told = timeline(prefix).filter(([at]) => at <= age(asked));
  const { status, text, position, waitFrom, waitTo, reason, lost } = told.reduce(
    (stream, [, event]) => onEvent(stream, event),
    streamOf(request),
  );
  const now = { ...request, status, text, position, waitFrom, waitTo, reason, lost };
  if (cancelled) return { ...now, status: 'CANCELLED', reason: 'CANCELLED', finishedAt: cancelled };
  const finished = status === 'DONE' || status === 'FAILED';
  return { ...now, finishedAt: finished ? new Date().toISOString() : null };
}

/** From a snapshot on, or from the event on that was heard last; until the end, or until the connection is cut. */
async function* follow(asked: Asked, lastEventId: string | null): AsyncGenerator<string> {
  const moments = timeline(asked.prefix);
  let next = Number(lastEventId);
  if (lastEventId === null) {
    next = moments.filter(([at]) => at <= age(asked)).length;
    yield sse(next, { type: 'snapshot', ...view(asked) });
    if (next === moments.length) next -= 1;
  }
  for (const [at, event] of moments.slice(next)) {
    await sleep(Math.max(0, at - age(asked)));
    next += 1;
    if (event.type === 'lost') return;
    yield sse(next, asked.cancelled ? CANCELLED : event);
    if (asked.cancelled) return;
  }
}

function sse(id: number, { type, ...data }: object & { type: string }) {
  return `id:${id}\nevent:${type}\ndata:${JSON.stringify(data)}\n\n`;
}

function stream(events: AsyncGenerator<string>) {
  const body = new ReadableStream({
    async pull(controller) {
      const { value, done } = await events.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(value));
    },
  });
  return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

export function writing(world: World) {
  /** One's own, while the connection is there. */
  function withOwn(answer: (asked: Asked, request: Request) => Response | Promise<Response>) {
    return ({ params, request }: { params: PathParams; request: Request }) => {
      const asked = world.asked.get(Number(params.id));
      if (asked?.owner !== visitor(request)) return problem(404, 'not-found');
      return view(asked).lost ? new HttpResponse(null, { status: 503 }) : answer(asked, request);
    };
  }

  return [
    http.get('*/api/v2/me', ({ request }) => {
      const who = visitor(request);
      const own = [...world.asked.values()].filter((asked) => asked.owner === who);
      const last = own.findLast((asked) => asked.confessionId == null && !asked.cancelled);
      return HttpResponse.json({
        superlikesLeft: superlikesLeft(world, who),
        nextGenerationAt: null,
        nextPublicationAt: null,
        nextCommentAt: nextCommentAt(world, who),
        generation: last && view(last).status !== 'FAILED' ? view(last) : null,
      });
    }),
    http.post('*/api/v2/generations', async ({ request }) => {
      const { prefix = '', mood = 'USUAL' } = (await request.json()) as Wish;
      const who = visitor(request);
      if (/gužv/i.test(prefix)) {
        const roomAt = world.roomAt.get(who) ?? Date.now() + ROOM_AFTER_S * 1000;
        world.roomAt.set(who, roomAt);
        const left = Math.ceil((roomAt - Date.now()) / 1000);
        if (left > 0) return problem(503, 'queue-full', '', left);
      }
      const [id, createdAt] = [world.nextId++, new Date().toISOString()];
      const asked = { id, prefix, mood, createdAt, owner: who };
      world.asked.set(id, asked);
      return HttpResponse.json(view(asked), { status: 202 });
    }),
    http.get(
      '*/api/v2/generations/:id',
      withOwn((asked) => HttpResponse.json(view(asked))),
    ),
    http.delete(
      '*/api/v2/generations/:id',
      withOwn((asked) => {
        if (!view(asked).finishedAt) asked.cancelled = new Date().toISOString();
        return HttpResponse.json(view(asked));
      }),
    ),
    http.get(
      '*/api/v2/generations/:id/events',
      withOwn((asked, request) => stream(follow(asked, request.headers.get('Last-Event-ID')))),
    ),
    http.post(
      '*/api/v2/generations/:id/publication',
      withOwn(async (asked, request) => {
        if (asked.confessionId != null) return problem(409, 'already-published');
        const { pseudonym = '' } = (await request.json()) as { pseudonym?: string };
        const published = confession(world.nextId++, {
          text: view(asked).text,
          prefixLength: asked.prefix.length,
          pseudonym: pseudonym || 'Anonimus',
          origin: 'VISITOR',
          enteredAt: new Date().toISOString(),
          likes: 0,
          dislikes: 0,
          superlikes: 0,
        });
        asked.confessionId = published.id;
        world.arena.unshift(published);
        return HttpResponse.json(published, { status: 201 });
      }),
    ),
  ];
}
