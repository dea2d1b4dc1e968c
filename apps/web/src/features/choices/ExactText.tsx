/** The exact text that is signed, word for word as it is hashed, folded away until asked for. */
import { Trans } from '@lingui/react/macro';

export function ExactText({ texts }: { readonly texts: readonly string[] }) {
  return (
    <details>
      <summary>
        <Trans>Le texte exact que vous signez</Trans>
      </summary>
      {texts
        .flatMap((text) => text.split('\n'))
        .map((line, index) => (
          <p key={`${String(index)} ${line}`} lang="fr">
            {line}
          </p>
        ))}
    </details>
  );
}
