/** Dissuasion for the home of the profile in front. */
import { householdType } from '@cocon/domain';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { Dissuasion } from './Dissuasion.tsx';

export interface ViewerDissuasionProps {
  readonly host: HTMLElement | null;
}

export function ViewerDissuasion({ host }: ViewerDissuasionProps) {
  const { names } = useProfile();
  const [home] = useDocuments(householdType);
  return <Dissuasion name={home?.body.name ?? names.person} host={host} />;
}
