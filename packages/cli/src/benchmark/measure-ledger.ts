import { copyFileSync } from 'node:fs'
import { findEvent } from '@coflyfr/audit'
import { canonicalDataOf, leafPreimage } from '@coflyfr/core'
import { inclusionProof, leafHash, rootAt, verifyInclusion } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { type Timing, timed } from '../measured/timed.ts'
import { reportNamed } from '../report-flags.ts'
import { documentOf } from '../run/report.ts'
import { verification } from '../run/verify.ts'
import { openSession, type Session } from '../session.ts'
import { bareHash, bareLookups, bareParse } from './bare-rows.ts'

/** The same work done here and by SQLite alone. */
export interface Measured {
  readonly own: Timing
  readonly bare: Timing
}

/** What one round measures. */
export interface Round {
  readonly replay: Measured
  readonly report: Measured
  readonly verify: Measured
  readonly proof: Measured
}

/** Reports of the year's money and of cases: between them they fold most of the log. */
const reportNames = ['budget-monitoring', 'virements', 'reserves', 'pathway'] as const

const makeReports = async (session: Session, year: string): Promise<void> => {
  for (const name of reportNames)
    await documentOf(session, reportNamed(name), { of: year, year, unit: 'pounds', lang: 'en' })
}

/** Finds an event, makes the proof that it stands in the log, and checks it. */
const prove = async ({ store }: Session, position: number, size: number): Promise<void> => {
  const event = await findEvent(store, String(position))
  const proof = inclusionProof(store.tree.readNode, position, size)
  if (event === null || isLeft(proof)) throw new Error(`There is no event at ${position}`)
  const leaf = leafHash(leafPreimage({ ...event, canonicalData: canonicalDataOf(event.data) }))
  const root = rootAt(store.tree.readNode, size)
  const checked = verifyInclusion({ leaf, root, index: position, size, proof: proof.right })
  if (isLeft(checked)) throw new Error(`The proof of ${position} does not hold`)
}

const proofsOf = (session: Session, positions: readonly number[], size: number) =>
  timed(async () => {
    for (const position of positions) await prove(session, position, size)
  })

/** Measures a copy of a ledger of which no report state is kept, so that the first reports come from the log. */
export const measureLedger = async (
  context: CliContext,
  ledger: { readonly path: string; readonly copy: string; readonly year: string },
  positions: readonly number[],
): Promise<Round> => {
  const { path, copy, year } = ledger
  for (const suffix of ['', '.key', '.checkpoints']) copyFileSync(path + suffix, copy + suffix)
  await using session = await openSession(context, copy, 'read')
  const { size } = await session.store.head()
  const replay = await timed(() => makeReports(session, year))
  const report = await timed(() => makeReports(session, year))
  const proof = await proofsOf(session, positions, size)
  const flags = { format: 'json', quiet: true, debug: false } as const
  const verify = await timed(async () => {
    const { verdicts } = await verification(context, flags, copy)
    if (Object.values(verdicts).some(({ status }) => status === 'fail'))
      throw new Error('The ledger that was measured does not verify')
  })
  const parsed = await bareParse(copy)
  return {
    replay: { own: replay, bare: parsed },
    report: { own: report, bare: parsed },
    verify: { own: verify, bare: await bareHash(copy) },
    proof: { own: proof, bare: await bareLookups(copy, positions) },
  }
}
