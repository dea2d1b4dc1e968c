/** Text of machines shown as it is, byte for byte: letters of one width, every line broken where it must. */
import { verbatim } from './verbatim.css.ts';

export interface VerbatimProps {
  readonly label: string;
  readonly children: string;
}

export function Verbatim({ label, children }: VerbatimProps) {
  return (
    <pre className={verbatim} role="group" aria-label={label} translate="no">
      {children}
    </pre>
  );
}
