import type { Done, Try } from '../desk.ts'
import { dayGiven, meet, type Span } from './spans.ts'

/** The rules that a try breaks: none where it is carried out. The model knows no order among them. */
export class Verdict {
  readonly broken = new Set<string>()

  /** A rule, and whether it is broken. */
  breaks(tag: string, isBroken: boolean): this {
    if (isBroken) this.broken.add(tag)
    return this
  }

  /** A reference is taken. */
  taken(ref: unknown, refs: readonly unknown[]): this {
    return this.breaks('DuplicateReference', refs.includes(ref))
  }

  /** A step before the one it follows. */
  early(day: number, previous: number | null | undefined): this {
    return this.breaks(
      'DatedBeforePreviousStep',
      previous !== null && previous !== undefined && day < previous,
    )
  }

  /** An end with its date and reason, not before the start. */
  end(day: number, date: unknown, reason: unknown): this {
    const to = dayGiven(date)
    this.breaks('EndIncomplete', (date === undefined) !== (reason === undefined))
    return this.breaks('EndsBeforeStart', to !== null && to < day)
  }

  /** Something is there, else nothing more can be said. */
  needs<Value>(value: Value | undefined, tag: string, then: (value: Value) => unknown): this {
    if (value === undefined) this.broken.add(tag)
    else then(value)
    return this
  }

  /** Two of a kind at once: one tag where both are open, another where not. */
  clash(
    span: Pick<Span, 'from' | 'to'>,
    others: readonly Span[],
    bothOpen: string,
    otherwise: string,
  ): this {
    for (const other of others) {
      if (!meet(span, other)) continue
      this.broken.add(span.to === null && other.to === null ? bothOpen : otherwise)
    }
    return this
  }
}

/** What the model says of one command: the facts that stand, the try, its day. */
export type Judge = (verdict: Verdict, facts: readonly Done[], one: Try, day: number) => unknown

/** The last span of a name. */
export const named = (spans: readonly Span[], ref: unknown): Span | undefined =>
  spans.findLast((span) => span.ref === ref)

/** The names of spans. */
export const refs = (spans: readonly Span[]): readonly string[] => spans.map(({ ref }) => ref)

/** The values of a field of some commands. */
export const values = (
  facts: readonly Done[],
  field: string,
  ...commands: readonly string[]
): readonly unknown[] =>
  facts.filter(({ command }) => commands.includes(command)).map(({ data }) => data[field])
