import { type CommandResult, submit, todayOf } from '@coflyfr/core'
import type { ReconciliationDocument } from '@coflyfr/reports'
import type { CliContext } from './cli-context.ts'
import { commandFromText } from './command-from-text.ts'
import type { Session } from './session.ts'

/** The two signatures under a reconciliation. */
export const signSteps = ['prepare', 'review'] as const

type SignStep = (typeof signSteps)[number]

/** Who signs, and how. */
export interface Signing {
  readonly step: SignStep
  readonly actor: string
  readonly role: string
  readonly comment?: string
  readonly recordedAt?: string
}

const names = { prepare: 'PrepareReconciliation', review: 'ReviewReconciliation' } as const

const dataOf = (document: ReconciliationDocument, { step, comment }: Signing) => {
  const [row] = document.rows
  const { year: financialYear, period, source } = document.parameters
  const { resultHash, extractHash } = row.signOff
  const { ledger, extract, difference, matched } = row
  const key = { financialYear, period, source, resultHash }
  const said = comment === undefined ? {} : { comment }
  if (step === 'review') return { ...key, ...said }
  const figures = { extractHash, ledger, extract, difference, matched, breaks: row.breaks.length }
  return { ...key, ...figures, ...said }
}

/** The command by which somebody signs a reconciliation, as a line that `record` takes. */
const signingCommand = (
  document: ReconciliationDocument,
  signing: Signing,
  today: string,
): string => {
  const { step, actor, role, recordedAt } = signing
  const { resultHash } = document.rows[0].signOff
  const { source, year, period } = document.parameters
  return JSON.stringify({
    command: names[step],
    // The day is part of the id: signed again on the day it is a repeat.
    commandId: `reconcile:${step}:${source}:${year}:${period}:${resultHash.slice(0, 16)}:${actor}:${today}`,
    actor: { id: actor, role },
    effectiveOn: today,
    ...(recordedAt === undefined ? {} : { recordedAt }),
    data: dataOf(document, signing),
  })
}

/** Signs a reconciliation through the command that anybody could give. */
export const signReconciliation = async (
  { environment }: Session,
  context: Pick<CliContext, 'clock'>,
  document: ReconciliationDocument,
  signing: Signing,
): Promise<CommandResult> => {
  const line = signingCommand(document, signing, todayOf(context))
  const { definition, command } = commandFromText(`--${signing.step}`, line)
  return submit(environment, definition, command)
}
