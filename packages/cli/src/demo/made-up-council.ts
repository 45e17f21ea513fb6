import { join } from 'node:path'
import type { Verification } from '@coflyfr/audit'
import { type CommandResult, financialYear } from '@coflyfr/core'
import type { ReportDocument } from '@coflyfr/reports'
import { generateCouncil } from '@coflyfr/synthetic'
import type { CliContext } from '../cli-context.ts'
import { closeHistoryOf } from '../run/close-history.ts'
import { createLedger } from '../run/init.ts'
import { recordLines } from '../run/record.ts'
import { verification } from '../run/verify.ts'
import { openSession } from '../session.ts'
import { signHead } from '../sign-head.ts'
import { makeAt } from './demo-reports.ts'

/** A council that never was, in a ledger of its own beside the story's. */
export interface MadeUpCouncil {
  readonly children: number
  readonly seed: number
  readonly commands: number
  readonly refused: readonly string[]
  readonly pathway: ReportDocument
  readonly verification: Verification
}

/** Small, so that the demo stays quick; any size is made the same way. */
const council = { children: 40, seed: 1, years: 1, from: financialYear('2023-24') }

async function* linesOf(): AsyncGenerator<string> {
  for (const command of generateCouncil(council)) yield JSON.stringify(command)
}

/** Records a council drawn from a seed, follows its cases and verifies its ledger. */
export const makeUpCouncil = async (
  context: CliContext,
  directory: string,
): Promise<MadeUpCouncil> => {
  const ledger = join(directory, 'made-up.ledger')
  const origin = 'made-up.example/childrens-services'
  await createLedger(context, { origin, history: true, refusals: true }, ledger)
  const results: CommandResult[] = []
  await using session = await openSession(context, ledger, 'write')
  await recordLines(session, 'made-up council', linesOf(), {
    onResult: (result) => results.push(result),
    onProcessResult: (result) => results.push(result),
  })
  await closeHistoryOf(session, context)
  await signHead(session.path, session.store)
  const of = council.from
  const { document } = await makeAt(session, 'pathway', { of, lang: 'en' }, 'pathway-made-up')
  const flags = { format: 'json', quiet: true, debug: false } as const
  return {
    children: council.children,
    seed: council.seed,
    commands: results.length,
    refused: results
      .filter(({ outcome }) => outcome !== 'committed')
      .map(({ commandId }) => commandId),
    pathway: document,
    verification: await verification(context, flags, ledger),
  }
}
