import { lastDayOfPeriod, sha256Hex } from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import type { ImportRequest } from '../import-request.ts'
import { type MadeCommand, submitCommand } from '../submit-command.ts'
import type { Tally } from '../summary/tally.ts'
import type { PostingOrigin } from './identity.ts'
import type { KnownSource } from './known-source.ts'
import type { PendingPosting } from './pending-posting.ts'
import type { PostingIndex } from './posting-index.ts'

/** Everything that sending postings works with. */
export interface Sending {
  readonly request: ImportRequest
  readonly origin: PostingOrigin
  readonly index: PostingIndex
  readonly known: KnownSource
  readonly counts: Tally
  /** The batch that is open for this file; a new one once that has been closed. */
  readonly batch: () => string
}

/** How often a command is rebuilt because another importer came first or one of its periods is closed for good. */
const attemptsMax = 32

/** Refusals that every later command of the file would meet too, so that none is sent. */
const barring: ReadonlySet<string> = new Set([
  'RoleNotAllowed',
  'NoRulesInForce',
  'RecordedTimeRefused',
])

/** Refusals after which the importer reads what others have added, and decides again. */
const overtaken: ReadonlySet<string> = new Set(['SourceHoldsOther', 'BatchAlreadyClosed'])

/** Sends every command. After a refusal that bars them all it sends no more, and rejects what they hold. */
export const sendPostings = async (
  sending: Sending,
  commands: Iterable<readonly PendingPosting[]>,
): Promise<void> => {
  let barredBy: string | null = null
  for (const command of commands) {
    if (barredBy === null) barredBy = await sendCommand(sending, command)
    else reject(sending, command, barredBy)
  }
}

/** Sends one command; the rule that bars all others, or null. */
const sendCommand = async (
  sending: Sending,
  command: readonly PendingPosting[],
): Promise<string | null> => {
  const { request, known } = sending
  let rest = command
  let rule = 'ImportActuals refused: TooManyConflicts'
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    rest = withoutHeld(sending, rest)
    if (rest.length === 0) return null
    const answer = await submitCommand(request, commandOf(sending, rest))
    if (answer.outcome === 'committed') return noteTaken(sending, rest, answer.revision)
    if (answer.outcome === 'refused') rule = answer.rule
    if (answer.outcome === 'duplicate' || overtaken.has(answer.tag)) {
      await known.catchUp()
    } else if (answer.tag === 'NoOpenPeriod') {
      rest = withoutPeriod(sending, rest, String(answer.detail['period']), rule)
    } else {
      reject(sending, rest, rule)
      return barring.has(answer.tag) ? rule : null
    }
  }
  reject(sending, rest, rule)
  return null
}

const commandOf = (
  { origin, known, batch }: Sending,
  pending: readonly PendingPosting[],
): MadeCommand => {
  const postings = pending.map(({ posting: { amount, description, ...posting } }) => ({
    ...posting,
    amount: formatPounds(amount),
    ...(description === null ? {} : { description }),
  }))
  const data = { ...origin, batch: batch(), postings, sourceHolds: known.postings() }
  const commandId = `import:actuals:${sha256Hex(JSON.stringify(data))}`
  return { command: 'ImportActuals', commandId, effectiveOn: dayOf(origin, pending), data }
}

const dayOf = ({ financialYear }: PostingOrigin, pending: readonly PendingPosting[]): string => {
  const period = pending.at(-1)?.posting.period ?? 'P12'
  return lastDayOfPeriod(financialYear, period)
}

const noteTaken = (
  { request, known, index, counts, batch, origin }: Sending,
  taken: readonly PendingPosting[],
  revision: number,
): null => {
  const amounts = taken.map(({ posting }) => posting.amount)
  known.note({ batch: batch(), amounts, latest: dayOf(origin, taken), revision })
  for (const { identity, posting } of taken) {
    index.hold(identity)
    counts.count('imported', posting.amount)
    request.onPosted()
  }
  return null
}

/**
 * Leaves out, and counts as duplicates, what the ledger holds by now: another importer may have brought the same rows.
 */
const withoutHeld = (
  { index, counts }: Sending,
  pending: readonly PendingPosting[],
): readonly PendingPosting[] =>
  pending.filter(({ identity, ordinal, posting }) => {
    const isNew = ordinal > index.held(identity)
    if (!isNew) counts.count('duplicate', posting.amount)
    return isNew
  })

const withoutPeriod = (
  sending: Sending,
  pending: readonly PendingPosting[],
  period: string,
  rule: string,
): readonly PendingPosting[] => {
  const isOf = ({ posting }: PendingPosting): boolean => posting.period === period
  reject(sending, pending.filter(isOf), rule)
  return pending.filter((one) => !isOf(one))
}

const reject = ({ counts }: Sending, pending: readonly PendingPosting[], rule: string): void => {
  for (const { line, posting } of pending)
    counts.reject({ line, column: null, value: posting.reference, rule }, posting.amount)
}
