/**
 * The rule of who may see a medium, a second time: word by word from protocol details 41, 42 and 45, as « for every »
 * and « there is » over the plain list of statements, slowly and with nothing shared with `src/consent`. Tests compare.
 */
import type { MediumFacts, Statement, StatementType } from '../src/index.ts';

type Said<Type extends StatementType> = Extract<Statement, { type: Type }>;
type Terms = Said<'consentRecorded'>['body']['terms'];
interface SaidWord {
  readonly height: number;
  readonly terms: Terms;
}

type Membership = Said<'childEnrolled'> | Said<'childInGroup'>;

export class ConsentOracle {
  readonly #said: readonly Statement[];
  readonly #day: string;

  /** What was said up to a height, asked on a day. */
  constructor(statements: readonly Statement[], height: number, day: string) {
    this.#said = statements.filter((statement) => statement.height <= height);
    this.#day = day;
  }

  /** 41: the audience includes the household, or the closed one that it inherits from, and consents show it now. */
  mayOpen(medium: MediumFacts, audience: readonly string[], household: string): boolean {
    return this.#isIn(audience, household) && this.#holds(medium, household, 'show');
  }

  /** 42: 41 without the audience, by the reach that 45 gives for publishing. */
  mayPublishTo(medium: MediumFacts, household: string): boolean {
    return this.#staysUntil(medium.day, household) && this.#holds(medium, household, 'publish');
  }

  /**
   * A copy to keep: somebody who may see it, a child of whose is on it, and each word for another's child that lets
   * others keep one.
   */
  mayKeep(medium: MediumFacts, audience: readonly string[], household: string): boolean {
    return this.#isIn(audience, household) && this.#holds(medium, household, 'show', 'keep');
  }

  mayHandOutTo(medium: MediumFacts, household: string): boolean {
    return this.#staysUntil(medium.day, household) && this.#holds(medium, household, 'publish', 'keep');
  }

  /** 17: a child of the household was never said to be here, or goes on being here on the day or after. */
  #staysUntil(day: string, household: string): boolean {
    return this.#childrenToday(household).some((child) => {
      const said = this.#all('childEnrolled').filter(({ body }) => body.child === child);
      const newest = said.filter(
        (one) => !said.some((other) => other.body.stay === one.body.stay && other.height > one.height),
      );
      return newest.length === 0 || newest.some(({ body: { to } }) => to === null || to >= day);
    });
  }

  #isIn(audience: readonly string[], household: string): boolean {
    if (audience.includes(household)) return true;
    return this.#all('householdOpened').some(
      ({ body }) =>
        body.household === household && body.inherits !== null && this.#isIn(audience, body.inherits),
    );
  }

  #holds(
    medium: MediumFacts,
    household: string,
    question: 'show' | 'publish',
    use: 'see' | 'keep' = 'see',
  ): boolean {
    const closed = this.#all('householdClosed').some(({ body }) => body.household === household);
    const children = this.#childrenToday(household);
    return (
      !closed &&
      children.length > 0 &&
      (use === 'see' || medium.subjects.some(({ child }) => children.includes(child))) &&
      medium.subjects.every((subject) =>
        children.some((k) => this.#permits(medium, subject.child, k, question, use)),
      )
    );
  }

  /** Linked today, by the newest statement about the two. */
  #childrenToday(household: string): string[] {
    const links = this.#all('childLinked').filter(({ body }) => body.household === household);
    return links
      .filter(
        (link) => !links.some((other) => other.body.child === link.body.child && other.height > link.height),
      )
      .filter(({ body }) => isOn(body, this.#day))
      .map(({ body }) => body.child);
  }

  /** How two guardians count (39, 45), over each one's newest word whose first day has come. */
  #permits(
    medium: MediumFacts,
    subject: string,
    k: string,
    question: 'show' | 'publish',
    use: 'see' | 'keep',
  ): boolean {
    const counted =
      this.#all('guardiansCounted').findLast(({ body }) => body.child === subject)?.body.guardians ?? [];
    const words = counted.flatMap((guardian) => this.#newestWord(subject, guardian) ?? []);
    const inForce = words.filter((word) => isOn(word.terms, this.#day));
    const isKept = ({ terms }: SaidWord) =>
      k === subject || (terms.purposes.download && medium.subjects.some(({ child }) => child === k));
    const agrees = (word: SaidWord) =>
      this.#wordPermits(medium, word, subject, k) && (use === 'see' || isKept(word));
    const newest = (of: SaidWord[]) => of.find((word) => of.every((other) => other.height <= word.height));
    const rule = this.#rule();
    if (question === 'show') {
      const last = newest(words);
      if (!last) return false;
      return rule === 'oneIsEnough' ? agrees(last) : words.every(agrees);
    }
    if (inForce.length === 0) return false;
    if (rule === 'both') return inForce.length === counted.length && inForce.every(agrees);
    if (rule === 'oneSigns') return words.every(agrees);
    const last = newest(inForce);
    return last !== undefined && words.every((word) => word.height < last.height || agrees(word));
  }

  #wordPermits(medium: MediumFacts, { terms }: SaidWord, subject: string, k: string): boolean {
    if (medium.kind === 'film' && !terms.purposes.film) return false;
    const pictured = medium.subjects.some(({ child }) => child === k);
    const wasHere = this.#stood(medium, this.#all('childEnrolled'), k).length > 0;
    const groups = this.#stood(medium, this.#all('childInGroup'), subject).map(({ body }) => body.group);
    const together = this.#stood(medium, this.#all('childInGroup'), k).some(({ body }) =>
      groups.includes(body.group),
    );
    switch (terms.purposes.image) {
      case 'nobody':
        return false;
      case 'ownFamily':
        return k === subject;
      case 'pictured':
        return pictured;
      case 'group':
        return pictured || (together && wasHere);
      case 'establishment':
        return pictured || wasHere;
    }
  }

  /** Of these memberships, a child's on the medium's day, as the register stood when it was published. */
  #stood<One extends Membership>(medium: MediumFacts, all: readonly One[], child: string): One[] {
    const said = all.filter((one) => one.height <= medium.publishedAt && one.body.child === child);
    return said.filter(
      (one) =>
        isOn(one.body, medium.day) &&
        !said.some((other) => other.body.stay === one.body.stay && other.height > one.height),
    );
  }

  #newestWord(child: string, guardian: string): SaidWord | undefined {
    const words = [...this.#all('consentRecorded'), ...this.#all('consentSigned')]
      .map(({ height, body }) => ({ height, terms: body.terms }))
      .filter(({ terms }) => terms.child === child && terms.guardian === guardian && terms.from <= this.#day);
    return words.find((word) => words.every((other) => other.height <= word.height));
  }

  #rule() {
    const changed = this.#all('settingsChanged').at(-1);
    return (changed ?? this.#all('opened').at(0))?.body.settings.consentRule;
  }

  #all<Type extends StatementType>(type: Type): Said<Type>[] {
    return this.#said.filter((statement): statement is Said<Type> => statement.type === type);
  }
}

function isOn({ from, to }: { from: string; to: string | null }, day: string): boolean {
  return from <= day && (to === null || to >= day);
}
