/** The families' frame: one column, tabs at the bottom of the phone. */
import { AppFrame, type FrameProps } from './AppFrame.tsx';
import { familySections, type FamilySection } from './sections.ts';

export type { FamilySection };
export type FamilyFrameProps = FrameProps<FamilySection>;

export function FamilyFrame(props: FamilyFrameProps) {
  return <AppFrame {...props} sections={familySections} isFamily />;
}
