/** By the address that would have been asked. */
export type Answers = Record<string, unknown>;

/** What the server answered along with the page (web/FirstAnswers.java), before anybody asked. */
export function answers(): Answers {
  return JSON.parse(document.getElementById('answers')?.textContent ?? '{}') as Answers;
}
