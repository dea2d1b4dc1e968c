/** What a family is told in passing: another guardian's choice, photos that end soon. Fetched only where there is any. */
import { EndsSoonNotice } from '../ends/EndsSoonNotice.tsx';
import { OtherWordsNotice } from '../papers/OtherWordsNotice.tsx';

export function FamilyNotices() {
  return (
    <>
      <EndsSoonNotice />
      <OtherWordsNotice />
    </>
  );
}
