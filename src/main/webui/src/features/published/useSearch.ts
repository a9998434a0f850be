import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { addressOf } from './choice';

const PAUSE_MS = 400;

/** What is typed becomes the address after a pause; what the address becomes by other ways is shown in the field. */
export function useSearch(q: string) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const [asked, setAsked] = useState(q);
  const [seen, setSeen] = useState(q);

  if (q !== seen) {
    setSeen(q);
    if (q !== asked) {
      setAsked(q);
      setTyped(q);
    }
  }

  function search(text: string) {
    const wanted = text.trim();
    setTyped(text);
    if (wanted === asked) return;
    setAsked(wanted);
    // The first letters leave the list that one was in; the way back leads there, not from letter to letter.
    void navigate(addressOf({ q: wanted }), { replace: asked !== '' });
  }

  const pausing = useEffectEvent(() => search(typed));
  useEffect(() => {
    const timer = setTimeout(() => pausing(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return { typed, setTyped, search };
}
