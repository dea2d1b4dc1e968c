/** What every paper of the kit says. None of it is a secret. */
export interface KitPaperProps {
  readonly establishmentName: string;
  /** The house's public address. */
  readonly origin: string;
  /** The day on which the old group closes, as people say it. */
  readonly closesOn: string;
}
