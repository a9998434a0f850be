const key = (confessionId: number) => `comment-${confessionId}`;

/** What one was about to say survives a reload, in this tab. */
export function commentDraft(confessionId: number): string {
  return sessionStorage.getItem(key(confessionId)) ?? '';
}

export function keepCommentDraft(confessionId: number, text: string) {
  if (text) sessionStorage.setItem(key(confessionId), text);
  else sessionStorage.removeItem(key(confessionId));
}
