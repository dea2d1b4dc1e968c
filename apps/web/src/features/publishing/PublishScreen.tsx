/** Publishing photos: pick, tick who is on them, see who will see them, publish. Staff only. */
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { PublishForm } from './PublishForm.tsx';

export function PublishScreen() {
  return (
    <Door role="staff">
      <StaffPage current="gallery" isOfRoom>
        <PublishForm />
      </StaffPage>
    </Door>
  );
}
