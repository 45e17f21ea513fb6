import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contactsReturn, ssda903Return } from '@coflyfr/imports'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import { returnYearOf } from '../financial-year-flag.ts'
import { freshFolder } from '../fresh-folder.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { dateGiven } from '../point-in-time.ts'
import { openSession, type Session } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'
import { type Naming, naming } from './naming.ts'
import { onSignedLedger } from './subject/asking.ts'

/** Flags of `return`. */
export interface ReturnFlags extends CommonFlags {
  readonly year?: string
  readonly from?: string
  readonly to?: string
  readonly out: string
  readonly actor?: string
  readonly role?: string
}

/** What was written. */
interface Written {
  readonly files: readonly string[]
  readonly children: number
}

/** Writes the files of a return with the children whom it may name. */
type Writer = (session: Session, naming: Naming, folder: string) => Promise<Written>

const ssda903 = ({ year }: ReturnFlags): Writer => {
  const financialYear = returnYearOf(year)
  return async ({ store }, { whoIs }, folder) => {
    const { files, children } = await ssda903Return(store, financialYear, whoIs)
    for (const [name, text] of files) await writeFile(join(folder, name), text, { mode: 0o600 })
    return { files: [...files.keys()], children }
  }
}

const contacts = ({ from, to }: ReturnFlags): Writer => {
  if (from === undefined || to === undefined)
    throw new UsageFault('--from, --to: expected the first and the last day of contacts')
  const days = { from: dateGiven('--from', from), to: dateGiven('--to', to) }
  if (days.from > days.to) throw new UsageFault('--to: expected a day after that of --from')
  return async ({ store }, { whoIs }, folder) => {
    const file = 'contacts.csv'
    let children = 0
    async function* lines() {
      for await (const { text, rows } of contactsReturn(store, days, whoIs)) {
        if (rows > 0) children += 1
        yield text
      }
    }
    await writeFile(join(folder, file), lines(), { mode: 0o600 })
    return { files: [file], children }
  }
}

const writers: Readonly<Record<string, (flags: ReturnFlags) => Writer>> = { ssda903, contacts }

/** Writes the files of a return. */
export const writeReturn = async (
  context: CliContext,
  flags: ReturnFlags,
  kind: string,
  ledger: string,
): Promise<ExitCode> => {
  const writer = Object.hasOwn(writers, kind) ? writers[kind]?.(flags) : undefined
  if (writer === undefined)
    throw new UsageFault(
      `KIND: expected ${Object.keys(writers).join(' or ')}, found ${JSON.stringify(kind)}`,
    )
  const folder = await freshFolder(context, '--out', flags.out)
  const work = async (session: Session) => {
    const names = await naming(context, session, flags)
    const written = await writer(session, names, folder).catch((fault: unknown) => {
      if (!/^E[A-Z]+$/.test(systemCode(fault))) throw fault
      throw new UsageFault(
        `--out: cannot write to "${flags.out}": ${fileProblem(systemCode(fault))}`,
      )
    })
    return { ...written, named: names.named(), withheld: names.withheld() }
  }
  const { files, children, named, withheld } =
    flags.actor === undefined
      ? await reading(context, ledger, work)
      : await onSignedLedger(context, ledger, work)
  const what = files.length === 1 ? '1 file' : `${files.length} files`
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument({ files, children, named, withheld })
      : `Wrote ${what} of ${children} children to ${flags.out}; ${named} of them named\n${withheld.map((tag) => `Somebody who is not named: ${tag}\n`).join('')}`,
  )
  return withheld.length === 0 ? exitCode.done : exitCode.finding
}

const reading = async <Result>(
  context: CliContext,
  ledger: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> => {
  await using session = await openSession(context, ledger, 'read')
  return await work(session)
}
