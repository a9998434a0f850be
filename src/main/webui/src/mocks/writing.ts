import { http, HttpResponse } from 'msw';
import type { GenerationStatus, GenerationView } from '../api/types.ts';
import { problem, visitor } from './http.ts';
import { superlikesLeft } from './voting.ts';
import { confession, type World } from './world.ts';

const REST =
  ', mislila sam da mesec ide za našim kolima. Onda smo prodali kola, a on je ipak ostao. Od tada ne verujem nikome ko kaže da zna put.';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Wish = Partial<Pick<GenerationView, 'prefix' | 'mood'>>;

const event = (name: string, data: object) => `event:${name}\ndata:${JSON.stringify(data)}\n\n`;

/** Writes as the real one does: a short wait, then pieces of words. */
async function* write(generation: GenerationView) {
  const { status, text, prefix } = generation;
  yield event('snapshot', { status, text, position: 2, etaSeconds: 6, reason: null });
  if (status !== 'DONE') {
    await sleep(900);
    yield event('queued', { position: 1, etaSeconds: 3 });
    await sleep(700);
    become(generation, 'RUNNING');
    yield event('started', {});
    for (const piece of [prefix || 'Nekad davno', ...(REST.match(/.{1,5}/g) ?? [])]) {
      yield event('token', { offset: generation.text.length, piece });
      generation.text += piece;
      await sleep(15);
    }
    become(generation, 'DONE');
  }
  yield event('done', { text: generation.text });
}

function become(generation: GenerationView, status: GenerationStatus) {
  if (generation.finishedAt) return;
  generation.status = status;
  if (status !== 'RUNNING') generation.finishedAt = new Date().toISOString();
}

async function* untilCancelled(generation: GenerationView, events: AsyncGenerator<string>) {
  for await (const next of events) {
    if (generation.status === 'CANCELLED') {
      yield event('cancelled', { reason: generation.reason });
      return;
    }
    yield next;
  }
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
  const mine = (request: Request, id: unknown) => {
    const found = world.generations.get(Number(id));
    return found?.owner === visitor(request) ? found : undefined;
  };

  return [
    http.get('*/api/v2/me', ({ request }) => {
      const who = visitor(request);
      const own = [...world.generations.values()].filter((g) => g.owner === who);
      const generation =
        own.findLast((g) => g.confessionId == null && g.status !== 'CANCELLED') ?? null;
      return HttpResponse.json({
        superlikesLeft: superlikesLeft(world, who),
        nextGenerationAt: null,
        nextPublicationAt: null,
        generation,
      });
    }),
    http.post('*/api/v2/generations', async ({ request }) => {
      const { prefix = '', mood = 'USUAL' } = (await request.json()) as Wish;
      const createdAt = new Date().toISOString();
      const id = world.nextId++;
      const generation = {
        id,
        prefix,
        mood,
        text: '',
        status: 'QUEUED' as const,
        position: 2,
        etaSeconds: 6,
        createdAt,
      };
      world.generations.set(id, { ...generation, owner: visitor(request) });
      return HttpResponse.json(generation, { status: 202 });
    }),
    http.get('*/api/v2/generations/:id', ({ params, request }) => {
      const found = mine(request, params.id);
      return found ? HttpResponse.json(found) : problem(404, 'not-found');
    }),
    http.delete('*/api/v2/generations/:id', ({ params, request }) => {
      const found = mine(request, params.id);
      if (!found) return problem(404, 'not-found');
      if (!found.finishedAt) found.reason = 'CANCELLED';
      become(found, 'CANCELLED');
      return HttpResponse.json(found);
    }),
    http.get('*/api/v2/generations/:id/events', ({ params, request }) => {
      const found = mine(request, params.id);
      return found ? stream(untilCancelled(found, write(found))) : problem(404, 'not-found');
    }),
    http.post('*/api/v2/generations/:id/publication', async ({ params, request }) => {
      const found = mine(request, params.id);
      if (!found) return problem(404, 'not-found');
      if (found.confessionId != null) return problem(409, 'already-published');
      const { pseudonym = '' } = (await request.json()) as { pseudonym?: string };
      const published = confession(world.nextId++, {
        text: found.text,
        prefixLength: found.prefix.length,
        pseudonym: pseudonym || 'Anonimus',
        origin: 'VISITOR',
        enteredAt: new Date().toISOString(),
        likes: 0,
        dislikes: 0,
        superlikes: 0,
      });
      found.confessionId = published.id;
      world.arena.unshift(published);
      return HttpResponse.json(published, { status: 201 });
    }),
  ];
}
