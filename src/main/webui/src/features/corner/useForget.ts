import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { forgetMe } from '@/api/corner';
import { paths } from '@/paths';
import { forgetOnDevice } from './deviceMemory';

/** Has the visitor forgotten by the server and by this device, and says goodbye. */
export function useForget() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    // Without a network it is refused, instead of waiting for one unseen.
    networkMode: 'always',
    mutationFn: forgetMe,
    onSuccess: () => {
      forgetOnDevice();
      client.clear();
      void navigate(paths.goodbye, { replace: true, state: { forgotten: true } });
    },
  });
}
