/** Why something was not done, where it was asked for. */
export function Refusal({ text }: { text: string | null }) {
  return (
    text && (
      <p className="refusal" role="alert">
        {text}
      </p>
    )
  );
}
