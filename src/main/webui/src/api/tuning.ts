import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, client } from './client';
import type { RoundSettings } from './types';

export const tuningKey = ['admin', 'tuning'] as const;
const settingsKey = [...tuningKey, 'settings'] as const;

export function useSettings() {
  return useQuery({
    queryKey: settingsKey,
    queryFn: () => answer(client.GET('/api/v2/admin/promotion/settings')),
    // What somebody is editing must not change under their hands; saving tells of other changes.
    staleTime: Infinity,
  });
}

/** @param settings null for those of the configuration */
export function changeSettings(version: number, settings: RoundSettings | null, why: string) {
  const body = { version, settings, why };
  return answer(client.PUT('/api/v2/admin/promotion/settings', { body }));
}

export function useSettingsHistory() {
  return useInfiniteQuery({
    queryKey: [...tuningKey, 'history'],
    queryFn: ({ pageParam: after }) =>
      answer(
        client.GET('/api/v2/admin/promotion/settings/history', { params: { query: { after } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** What a round would do now. @param settings nothing for the present ones */
export function usePreview(settings: RoundSettings | undefined, enabled = true) {
  return useQuery({
    queryKey: [...tuningKey, 'preview', settings],
    queryFn: () => answer(client.POST('/api/v2/admin/promotion/preview', { body: { settings } })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
  });
}

/** Who would have won the last rounds. */
export function replay(settings: RoundSettings) {
  return answer(client.POST('/api/v2/admin/promotion/replay', { body: { settings } }));
}

/** @param last the last round that one knows of; 0 for none */
export function holdRound(last: number) {
  return answer(client.POST('/api/v2/admin/promotion/rounds', { body: { last } }));
}
