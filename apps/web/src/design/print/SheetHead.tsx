/** The head of a printed sheet: whose it is, and Cocon's mark. */
import { Logo } from '../../shell/Logo.tsx';
import { brand, cardHead, house } from './paper.css.ts';

export interface SheetHeadProps {
  readonly establishmentName: string;
  /** Pixels of the mark. */
  readonly logo: number;
}

export function SheetHead({ establishmentName, logo }: SheetHeadProps) {
  return (
    <div className={cardHead}>
      <span className={house}>{establishmentName}</span>
      <span className={brand}>
        <Logo size={logo} />
        Cocon
      </span>
    </div>
  );
}
