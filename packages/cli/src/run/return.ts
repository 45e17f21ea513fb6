import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cinReturn, ssda903Return, type WrittenCensus, type WrittenReturn } from '@coflyfr/imports'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import { returnYearOf } from '../financial-year-flag.ts'
import { freshFolder } from '../fresh-folder.ts'
import { jsonDocument } from '../json-document.ts'
import { outputPath } from '../output-path.ts'
import type { CommonFlags } from '../parameters.ts'
import { namingOf } from '../return-names.ts'
import { openSession, type Session } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'
import { version } from '../version.ts'
import { onSignedLedger } from './subject/asking.ts'

/** Flags of `return`. */
export interface ReturnFlags extends CommonFlags {
  readonly year: string
  readonly out: string
  readonly actor?: string
  readonly role?: string
  readonly authority?: string
}

interface Named<Written> {
  readonly written: Written
  readonly named: number
  readonly withheld: readonly string[]
}

/** Writes the files of a return. */
export const writeReturn = async (
  context: CliContext,
  flags: ReturnFlags,
  kind: string,
  ledger: string,
): Promise<ExitCode> => {
  if (kind === 'ssda903') return writeSsda903(context, flags, ledger)
  if (kind === 'cin') return writeCin(context, flags, ledger)
  throw new UsageFault(`KIND: expected ssda903 or cin, found ${JSON.stringify(kind)}`)
}

const writeSsda903 = async (
  context: CliContext,
  flags: ReturnFlags,
  ledger: string,
): Promise<ExitCode> => {
  const year = returnYearOf(flags.year)
  if (flags.authority !== undefined)
    throw new UsageFault('--authority: expected with cin alone; SSDA903 names no authority')
  const folder = await freshFolder(context, '--out', flags.out)
  const made = await named(
    context,
    flags,
    ledger,
    (session, whoIs): Promise<WrittenReturn> => ssda903Return(session.store, year, whoIs),
  )
  const { children, files } = made.written
  for (const [name, text] of files) await writePrivately(join(folder, name), [text], flags.out)
  const said = `Wrote ${files.size} files of ${children} children to ${flags.out}`
  return tell(context, flags, made, said, { files: [...files.keys()], children })
}

const writeCin = async (
  context: CliContext,
  flags: ReturnFlags,
  ledger: string,
): Promise<ExitCode> => {
  const year = returnYearOf(flags.year)
  const { authority = null, out } = flags
  if (authority !== null && !/^\d{3}$/.test(authority))
    throw new UsageFault(
      `--authority: expected the three digits of the authority, found ${JSON.stringify(authority)}`,
    )
  const path = outputPath(context, '--out', out)
  const source = { authority, software: 'Coflyfr', release: version }
  const made = await named(
    context,
    flags,
    ledger,
    (session, whoIs): Promise<WrittenCensus> => cinReturn(session.store, year, source, whoIs),
  )
  const { children, pieces, codes } = made.written
  await writePrivately(path, pieces, out)
  const broken = Object.entries(codes).map(([code, count]) => `Rule ${code} broken: ${count}\n`)
  const said = `Wrote a census of ${children} children to ${out}`
  const code = tell(context, flags, made, said, { file: out, children, codes }, broken)
  return broken.length === 0 ? code : exitCode.finding
}

const writePrivately = (
  path: string,
  pieces: Iterable<string | Uint8Array>,
  out: string,
): Promise<void> =>
  writeFile(path, pieces, { mode: 0o600 }).catch((fault: unknown) => {
    const problem = fileProblem(systemCode(fault))
    throw new UsageFault(`--out: cannot write to "${out}": ${problem}`)
  })

const tell = (
  context: CliContext,
  { format }: ReturnFlags,
  { named: count, withheld }: Named<unknown>,
  said: string,
  document: Readonly<Record<string, unknown>>,
  more: readonly string[] = [],
): ExitCode => {
  const lines = withheld.map((tag) => `Somebody who is not named: ${tag}\n`)
  context.process.stdout.write(
    format === 'json'
      ? jsonDocument({ ...document, named: count, withheld })
      : `${said}; ${count} of them named\n${[...lines, ...more].join('')}`,
  )
  return withheld.length === 0 ? exitCode.done : exitCode.finding
}

type WhoIs = Awaited<ReturnType<typeof namingOf>>['whoIs']

/** Without an actor nobody is named, and the ledger is only read. */
const named = async <Written>(
  context: CliContext,
  flags: ReturnFlags,
  ledger: string,
  write: (session: Session, whoIs: WhoIs) => Promise<Written>,
): Promise<Named<Written>> => {
  const work = async (session: Session): Promise<Named<Written>> => {
    const naming = await namingOf(context, session, flags)
    const written = await write(session, naming.whoIs)
    return { written, named: naming.named(), withheld: naming.withheld }
  }
  if (flags.actor !== undefined) return onSignedLedger(context, ledger, work)
  await using session = await openSession(context, ledger, 'read')
  return await work(session)
}
