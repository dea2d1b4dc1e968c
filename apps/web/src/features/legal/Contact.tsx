/** Who answers for something and how to reach them, as the host wrote it; or that the host has not said it yet. */
import { Trans } from '@lingui/react/macro';
import { Stack } from '../../design/Stack.tsx';

export interface ContactProps {
  readonly who:
    | {
        readonly name: string;
        readonly address?: string | undefined;
        readonly phone?: string | undefined;
        readonly email?: string | undefined;
      }
    | undefined;
  /** Lines between the name and the address. */
  readonly more?: readonly (string | undefined)[];
}

export function Contact({ who, more = [] }: ContactProps) {
  if (who === undefined) return <NotSaid />;
  const { name, address, phone, email } = who;
  return (
    <Stack gap={0}>
      <p>
        <strong>{name}</strong>
      </p>
      {[...more, address].map((line) => line !== undefined && <p key={line}>{line}</p>)}
      {phone !== undefined && (
        <p>
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
        </p>
      )}
      {email !== undefined && (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
    </Stack>
  );
}

export function NotSaid() {
  return (
    <p>
      <Trans>
        L’hébergeur de cette instance n’a pas encore indiqué cela. Demandez-le au lieu d’accueil de votre
        enfant.
      </Trans>
    </p>
  );
}
