/** What an erasure covers, in numbers: photos and films, with others or not, surely or perhaps, albums, copies. */
import { Plural, Trans } from '@lingui/react/macro';
import type { Coverage } from './coverage.ts';

export interface CoverageWordsProps {
  readonly coverage: Coverage;
  readonly firstName: string;
}

export function CoverageWords({ coverage, firstName }: CoverageWordsProps) {
  const { photos, films, withOthers, unsure, albums, prints } = coverage;
  const alone = photos + films - withOthers;
  return (
    <>
      <p>
        <Plural value={photos} _0="Aucune photo" one="# photo" other="# photos" />
        {films > 0 && (
          <>
            {' '}
            <Plural value={films} one="et # vidéo" other="et # vidéos" />
          </>
        )}
        {photos + films > 0 && (
          <>
            {' '}
            <Plural value={albums} one="dans # album." other="dans # albums." />
          </>
        )}
      </p>
      {withOthers > 0 && (
        <p>
          <Trans>
            {alone} où {firstName} est sans autre enfant, {withOthers} avec d’autres.
          </Trans>
        </p>
      )}
      {unsure > 0 && (
        <p>
          <Plural
            value={unsure}
            one={`Sur # photo, rien ne dit si ${firstName} y est vraiment : elle part aussi.`}
            other={`Sur # photos, rien ne dit si ${firstName} y est vraiment : elles partent aussi.`}
          />
        </p>
      )}
      {prints > 0 && (
        <p>
          <Trans>Les copies à garder partent avec elles.</Trans>
        </p>
      )}
    </>
  );
}
