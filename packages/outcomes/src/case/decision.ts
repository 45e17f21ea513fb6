import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { CaseCommandName, CaseCommandOf } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { OpenCase } from './open-case.ts'
import type { CaseRefusal } from './refusals.ts'

/** The answer to a command about a case. */
export type CaseDecision = Either<CaseRefusal, readonly CaseEvent[]>

/** A decision for each command of a folder, about a case that is open. */
export type DecidersOf<Commands> = {
  readonly [Name in keyof Commands & CaseCommandName]: (
    command: CaseCommandOf<Name>,
    open: OpenCase,
  ) => CaseDecision
}

/** Records an event, unless a rule refuses it. */
export const record = (refusal: CaseRefusal | null, event: CaseEvent): CaseDecision =>
  refusal === null ? right([event]) : left(refusal)

/** Decides about what a reference names; refuses if it names nothing. */
export const given = <Value>(
  value: Value | undefined,
  missing: CaseRefusal,
  decide: (value: Value) => CaseDecision,
): CaseDecision => (value === undefined ? left(missing) : decide(value))

/** The refusal of any command in a case that is not open. */
export const noSuchCase = ({ data }: { readonly data: { readonly case: string } }): CaseDecision =>
  left({ tag: 'NoSuchCase', case: data.case })
