import { describeErrors } from '@coflyfr/core'
import { findSubjects, IdentityQuery, type ReadSealed, readSealed } from '@coflyfr/privacy'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../../cli-context.ts'
import { type ExitCode, exitCode } from '../../exit-code.ts'
import { fieldFaults } from '../../field-faults.ts'
import { jsonDocument } from '../../json-document.ts'
import { jsonFromText } from '../../json-from-text.ts'
import { linesOf } from '../../lines-of.ts'
import type { Session } from '../../session.ts'
import { UsageFault } from '../../usage-fault.ts'
import { asking, onSignedLedger } from './asking.ts'
import { readingsDocument, readingsText } from './readings-text.ts'
import type { ReadingFlags } from './show.ts'

/** From a file or standard input: on a command line a name would stand in the list of processes and in the history. */
const queryFrom = async (context: CliContext, file: string): Promise<IdentityQuery> => {
  const [name, lines] = await linesOf(context, file)
  let text = ''
  for await (const line of lines) text += `${line}\n`
  const query = IdentityQuery.decode(jsonFromText(name, text, 'withheld'))
  if (!isLeft(query)) {
    if (Object.keys(query.right).length > 0) return query.right
    throw new UsageFault(
      `${name}: expected one or more of name, bornOn, nhsNumber and upn, found none`,
    )
  }
  const problems = describeErrors(query.left).map((problem) => ({
    ...problem,
    value: '(withheld)',
  }))
  throw fieldFaults(name, problems)
}

interface Found {
  readonly subject: string
  readonly read: ReadSealed
}

/** Whom the query fits; that each of them was found is recorded before it is told. */
const foundBy = async (
  context: CliContext,
  flags: ReadingFlags,
  { store, vault, environment }: Session,
  query: IdentityQuery,
): Promise<readonly Found[]> => {
  const { reason, breakGlass } = flags
  const fields = Object.keys(query)
  const found: Found[] = []
  for (const subject of await findSubjects(store, vault, query)) {
    const asked = asking(context, flags, 'UnsealIdentity', { subject, fields, reason, breakGlass })
    found.push({ subject, read: await readSealed(environment, asked) })
  }
  return found
}

const isTold = ({ read }: Found): boolean => read.readings.length > 0

/** Why somebody who was found is not shown: only the tag of the refusal, because its data name the key. */
const reasonOf = ({ read: { result } }: Found): string =>
  result.outcome === 'refused' ? result.refusal.tag : result.outcome

/** Looks for people by who they are and prints the keys of those that the actor may read. */
export const find = async (
  context: CliContext,
  flags: ReadingFlags,
  ledger: string,
  file: string,
): Promise<ExitCode> => {
  const query = await queryFrom(context, file)
  const found = await onSignedLedger(context, ledger, (session) =>
    foundBy(context, flags, session, query),
  )
  const told = found.filter(isTold)
  const withheld = found.filter((one) => !isTold(one)).map(reasonOf)
  const subjects = told.map(({ subject, read }) => ({ subject, ...readingsDocument(read) }))
  const lines = told.map(({ subject, read }) => `${subject}\n${readingsText(read)}`)
  const refused = withheld.map(
    (tag) => `Another person fits, who may not be shown to this actor: ${tag}\n`,
  )
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument({ subjects, withheld })
      : [...lines, ...refused].join('\n') || 'Nobody was found\n',
  )
  return withheld.length === 0 ? exitCode.done : exitCode.finding
}
