/** What a family is told in passing: a device that came, another guardian's choice, photos that end soon, a way back. Fetched only where there is any. */
import { usePassedDevices } from '../devices/usePassedDevices.ts';
import { NewDevicesNotice } from '../devices/NewDevicesNotice.tsx';
import { EndsSoonNotice } from '../ends/EndsSoonNotice.tsx';
import { OtherWordsNotice } from '../choices/OtherWordsNotice.tsx';
import { WayBackOffer } from '../wayback/WayBackOffer.tsx';

export function FamilyNotices() {
  usePassedDevices();
  return (
    <>
      <NewDevicesNotice />
      <EndsSoonNotice />
      <OtherWordsNotice />
      <WayBackOffer />
    </>
  );
}
