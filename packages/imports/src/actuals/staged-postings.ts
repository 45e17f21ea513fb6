import { postingsMax } from '@coflyfr/budget'
import { PeriodText, PlainDateText } from '@coflyfr/core'
import { pence } from '@coflyfr/money'
import type { Scratch } from '../scratch.ts'
import type { ExtractPosting } from './extract-row.ts'
import type { PendingPosting } from './pending-posting.ts'

/** New postings wait here until all of the file is read, to be sent by period and day. */
export interface StagedPostings {
  readonly stage: (pending: PendingPosting) => void
  /** The postings of each command, those of one day next to each other: each day of a command becomes its own event. */
  readonly commands: () => Generator<readonly PendingPosting[]>
}

/**
 * Most characters of text in one command: at three bytes each, with field names and quotes, that is still below the
 * limit of one append.
 */
const textMax = 200_000

/**
 * Stages postings in a scratch file, numbered as they come: line numbers would not do, as a sheet may give two rows the
 * same one.
 */
export const stagedPostings = (scratch: Scratch): StagedPostings => {
  scratch.exec(`
    CREATE TABLE staged (
      period TEXT, posted TEXT, number INTEGER, line INTEGER, ordinal INTEGER, identity TEXT, posting TEXT,
      PRIMARY KEY (period, posted, number)
    ) WITHOUT ROWID`)
  const insert = scratch.prepare('INSERT INTO staged VALUES (?, ?, ?, ?, ?, ?, ?)')
  const page = scratch.prepare(
    `SELECT * FROM staged WHERE (period, posted, number) > (?, ?, ?)
     ORDER BY period, posted, number LIMIT ${postingsMax}`,
  )
  let number = 0
  return {
    stage: ({ line, posting, identity, ordinal }) => {
      number += 1
      const { period, postedOn } = posting
      insert.run(period, postedOn, number, line, ordinal, identity, textOf(posting))
    },
    commands: function* () {
      let after: readonly [string, string, number] = ['', '', 0]
      for (;;) {
        const rows = page.all(...after)
        const taken = withinText(rows)
        const last = rows[taken.length - 1]
        if (last === undefined) return
        after = [String(last['period']), String(last['posted']), Number(last['number'])]
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
  // `stage` wrote what is read here; anything else is a bug.
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
