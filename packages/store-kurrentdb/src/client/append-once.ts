import type { AppendAnswer } from './cluster-client.ts'
import { actualRevisionOf, faultOfError, isSure } from './fault-of-error.ts'
import { within } from './within.ts'

/** What both clients answer to an append that was taken. */
interface Taken {
  readonly nextExpectedRevision: bigint
  readonly position?: { readonly commit: bigint } | undefined
}

/** The adapter's own limit, which ends calls that ignore the client's, as a multiple of the client's. */
const grace = 1.1

const answerOfError = (error: unknown): AppendAnswer => {
  const actual = actualRevisionOf(error)
  if (actual !== null) return { kind: 'wrong-revision', actual }
  const fault = faultOfError(error)
  return isSure(fault) ? { kind: 'refused', fault } : { kind: 'unknown', cause: fault.message }
}

const answerOfTaken = ({ nextExpectedRevision, position }: Taken): AppendAnswer => ({
  kind: 'appended',
  revision: Number(nextExpectedRevision),
  commit: position === undefined ? null : Number(position.commit),
})

/** Waits for the answer to one append; what is not sure is unknown. */
export const appendOnce = (
  append: Promise<Taken>,
  stream: string,
  timeoutMs: number,
): Promise<AppendAnswer> =>
  within(append, timeoutMs * grace, `append to ${stream}`).then(answerOfTaken, answerOfError)
