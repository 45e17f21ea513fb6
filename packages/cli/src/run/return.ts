import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ssda903Return, type WhoIs, type WrittenReturn } from '@coflyfr/imports'
import {
  type ParticularsPlace,
  placesOfParticulars,
  ReturnParticulars,
  readSealed,
} from '@coflyfr/privacy'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import { returnYearOf } from '../financial-year-flag.ts'
import { freshFolder } from '../fresh-folder.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { openSession, type Session } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'
import { asking, onSignedLedger } from './subject/asking.ts'

/** Flags of `return`. */
export interface ReturnFlags extends CommonFlags {
  readonly year: string
  readonly out: string
  readonly actor?: string
  readonly role?: string
}

interface Named {
  readonly written: WrittenReturn
  readonly named: number
  readonly withheld: readonly string[]
}

/** Opens who a child is, and leaves that in the access log. */
const read = async (
  context: CliContext,
  { environment }: Session,
  actor: { readonly actor: string; readonly role: string },
  { sealedFor, stream, revision, sealed }: ParticularsPlace,
): Promise<ReturnParticulars | string> => {
  const asked = asking(context, actor, 'UnsealStatement', {
    subject: sealedFor,
    stream,
    revision,
    field: 'particulars',
    sealed,
    reason: 'statutory-return',
  })
  const { result, readings } = await readSealed(environment, asked)
  if (result.outcome === 'refused') return result.refusal.tag
  const [reading] = readings
  if (reading === undefined) return result.outcome
  if ('missing' in reading) return reading.missing
  return ReturnParticulars.is(reading.value) ? reading.value : 'NotInVault'
}

const nameless: WhoIs = async () => null

const written = async (
  context: CliContext,
  { actor, role = 'records-officer', year }: ReturnFlags,
  session: Session,
): Promise<Named> => {
  const financialYear = returnYearOf(year)
  if (actor === undefined) {
    const files = await ssda903Return(session.store, financialYear, nameless)
    return { written: files, named: 0, withheld: [] }
  }
  const places = await placesOfParticulars(session.store)
  const withheld: string[] = []
  let named = 0
  const whoIs: WhoIs = async (subject) => {
    const place = places.get(subject)
    const found =
      place === undefined ? 'NotInVault' : await read(context, session, { actor, role }, place)
    if (typeof found === 'string') {
      withheld.push(found)
      return null
    }
    named += 1
    return found
  }
  return { written: await ssda903Return(session.store, financialYear, whoIs), named, withheld }
}

/** Writes the files of a return. */
export const writeReturn = async (
  context: CliContext,
  flags: ReturnFlags,
  kind: string,
  ledger: string,
): Promise<ExitCode> => {
  if (kind !== 'ssda903')
    throw new UsageFault(`KIND: expected ssda903, found ${JSON.stringify(kind)}`)
  returnYearOf(flags.year)
  const folder = await freshFolder(context, '--out', flags.out)
  const work = (session: Session): Promise<Named> => written(context, flags, session)
  const {
    written: made,
    named,
    withheld,
  } = flags.actor === undefined
    ? await reading(context, ledger, work)
    : await onSignedLedger(context, ledger, work)
  for (const [name, text] of made.files)
    await writeFile(join(folder, name), text, { mode: 0o600 }).catch((fault: unknown) => {
      const problem = fileProblem(systemCode(fault))
      throw new UsageFault(`--out: cannot write to "${flags.out}": ${problem}`)
    })
  const { children, files } = made
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument({ files: [...files.keys()], children, named, withheld })
      : `Wrote ${files.size} files of ${children} children to ${flags.out}; ${named} of them named\n${withheld.map((tag) => `Somebody who is not named: ${tag}\n`).join('')}`,
  )
  return withheld.length === 0 ? exitCode.done : exitCode.finding
}

const reading = async (
  context: CliContext,
  ledger: string,
  work: (session: Session) => Promise<Named>,
): Promise<Named> => {
  await using session = await openSession(context, ledger, 'read')
  return await work(session)
}
