import type { Done, Try } from '../desk.ts'
import { dayGiven, meet, type Span } from './spans.ts'

/** The rules that a try breaks, none if it succeeds. They have no order. */
export class Verdict {
  readonly broken = new Set<string>()

  /** A rule, and whether it is broken. */
  breaks(tag: string, isBroken: boolean): this {
    if (isBroken) this.broken.add(tag)
    return this
  }

  /** A reference that is already used. */
  taken(ref: unknown, refs: readonly unknown[]): this {
    return this.breaks('DuplicateReference', refs.includes(ref))
  }

  /** A step dated before the one it follows. */
  early(day: number, previous: number | null | undefined): this {
    return this.breaks(
      'DatedBeforePreviousStep',
      previous !== null && previous !== undefined && day < previous,
    )
  }

  /** An end with date and reason, not before the start. */
  end(day: number, date: unknown, reason: unknown): this {
    const to = dayGiven(date)
    this.breaks('EndIncomplete', (date === undefined) !== (reason === undefined))
    return this.breaks('EndsBeforeStart', to !== null && to < day)
  }

  /** Something that must exist before other rules can be checked. */
  needs<Value>(value: Value | undefined, tag: string, then: (value: Value) => unknown): this {
    if (value === undefined) this.broken.add(tag)
    else then(value)
    return this
  }

  /** Two of a kind at the same time: one tag if both are open, another if not. */
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

/** Judges one command by the facts that were not voided, the try and its day. */
export type Judge = (verdict: Verdict, facts: readonly Done[], one: Try, day: number) => unknown

/** The last span with a name. */
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
