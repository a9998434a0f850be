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
    mutationFn: forgetMe,
    onSuccess: async () => {
      await forgetOnDevice();
      client.clear();
      void navigate(paths.goodbye, { replace: true, state: { forgotten: true } });
    },
  });
}
