import { useQuery } from '@tanstack/react-query';
import { answer, client } from './client';

export const promotionKey = ['promotion'] as const;

export function usePromotion() {
  return useQuery({
    queryKey: promotionKey,
    queryFn: () => answer(client.GET('/api/v2/promotion')),
  });
}
