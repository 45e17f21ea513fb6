import { postingsMax } from '@coflyfr/budget'
import { PeriodText, PlainDateText } from '@coflyfr/core'
import { pence } from '@coflyfr/money'
import type { ExtractPosting } from './extract-row.ts'
import type { PendingPosting } from './pending-posting.ts'
import type { Scratch } from './scratch.ts'

/** New postings wait here until all of the file is read, to be sent by period and day. */
export interface StagedPostings {
  readonly stage: (pending: PendingPosting) => void
  /** What is sent in one command each: those of one day together, because each day of a command is an event of its own. */
  readonly commands: () => Generator<readonly PendingPosting[]>
}

/** Texts of a command in characters: with three bytes each, and names and quotes besides, they stay below an append. */
const textMax = 200_000

/** The postings staged in a scratch file. */
export const stagedPostings = (scratch: Scratch): StagedPostings => {
  const insert = scratch.prepare('INSERT INTO staged VALUES (?, ?, ?, ?, ?, ?)')
  const page = scratch.prepare(
    `SELECT * FROM staged WHERE (period, posted, line) > (?, ?, ?)
     ORDER BY period, posted, line LIMIT ${postingsMax}`,
  )
  return {
    stage: ({ line, posting, identity, ordinal }) => {
      insert.run(posting.period, posting.postedOn, line, ordinal, identity, textOf(posting))
    },
    commands: function* () {
      let after: readonly [string, string, number] = ['', '', 0]
      for (;;) {
        const rows = page.all(...after)
        const taken = withinText(rows)
        const last = taken.at(-1)
        if (last === undefined) return
        after = [last.posting.period, last.posting.postedOn, last.line]
        yield taken
      }
    },
  }
}

const textOf = ({ costCentre, subjective, amount, reference, description }: ExtractPosting) =>
  JSON.stringify([costCentre, subjective, String(amount), reference, description])

type Row = ReturnType<ReturnType<Scratch['prepare']>['all']>[number]

const withinText = (rows: readonly Row[]): readonly PendingPosting[] => {
  const taken: PendingPosting[] = []
  let length = 0
  for (const row of rows) {
    length += String(row['posting']).length + 100
    if (length > textMax && taken.length > 0) break
    taken.push(pendingOf(row))
  }
  return taken
}

const pendingOf = (row: Row): PendingPosting => {
  const { period, posted, line, ordinal, identity, posting } = row
  // What is read here was written a moment ago by `stage`; anything else is a bug, and is told.
  if (!PeriodText.is(period) || !PlainDateText.is(posted) || typeof identity !== 'string')
    throw new TypeError('The scratch file does not hold what was put into it')
  const [costCentre, subjective, amount, reference, description] = JSON.parse(String(posting))
  return {
    line: Number(line),
    ordinal: Number(ordinal),
    identity,
    posting: {
      period,
      postedOn: posted,
      costCentre,
      subjective,
      amount: pence(BigInt(amount)),
      reference,
      description,
    },
  }
}
