import type { CliContext } from '../cli-context.ts'
import { countOf } from '../count-of.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { openSession, type Session } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'
import { naming } from './naming.ts'
import { type ReturnScope, returnWriters, type WrittenFiles } from './return-writers.ts'
import { onSignedLedger } from './subject/asking.ts'

/** Flags of `return`. */
export interface ReturnFlags extends CommonFlags, ReturnScope {
  readonly out: string
  readonly actor?: string
  readonly role?: string
}

/** What was written, how many children were named, and why others were not. */
interface Returned extends WrittenFiles {
  readonly named: number
  readonly withheld: readonly string[]
}

const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' })

const writerOf = (kind: string, flags: ReturnFlags) => {
  const writer = Object.hasOwn(returnWriters, kind) ? returnWriters[kind] : undefined
  if (writer === undefined)
    throw new UsageFault(
      `KIND: expected ${alternatives.format(Object.keys(returnWriters))}, found ${JSON.stringify(kind)}`,
    )
  for (const flag of ['year', 'from', 'to', 'authority'] as const) {
    if (flags[flag] === undefined || writer.takes.includes(flag)) continue
    const taken = writer.takes.map((name) => `--${name}`).join(' and ')
    throw new UsageFault(`--${flag}: a return of kind "${kind}" takes ${taken}`)
  }
  return writer
}

/** Writes the files of a return. */
export const writeReturn = async (
  context: CliContext,
  flags: ReturnFlags,
  kind: string,
  ledger: string,
): Promise<ExitCode> => {
  const writer = writerOf(kind, flags)
  const write = writer.of(flags)
  const place = await writer.placeOf(context, '--out', flags.out)
  const work = async (session: Session): Promise<Returned> => {
    const names = await naming(context, session, flags)
    const written = await write(session, names.whoIs, place).catch((fault: unknown) => {
      if (!/^E[A-Z]+$/.test(systemCode(fault))) throw fault
      const problem = fileProblem(systemCode(fault))
      throw new UsageFault(`--out: cannot write to "${flags.out}": ${problem}`)
    })
    return { ...written, named: names.named(), withheld: names.withheld() }
  }
  const returned =
    flags.actor === undefined
      ? await reading(context, ledger, work)
      : await onSignedLedger(context, ledger, work)
  const { codes, ...rest } = returned
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument(codes === null ? rest : { ...rest, codes })
      : textOf(returned, flags.out),
  )
  const isWhole = returned.withheld.length === 0 && Object.keys(codes ?? {}).length === 0
  return isWhole ? exitCode.done : exitCode.finding
}

const textOf = ({ files, children, named, withheld, codes }: Returned, out: string): string =>
  [
    `Wrote ${countOf(files.length, 'file')} of ${children} children to ${out}; ${named} of them named`,
    ...withheld.map((tag) => `A person may not be named: ${tag}`),
    ...Object.entries(codes ?? {}).map(([code, count]) => `Rule ${code} broken: ${count}`),
    '',
  ].join('\n')

/** Without an actor nobody is named, and the ledger is only read. */
const reading = async <Result>(
  context: CliContext,
  ledger: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> => {
  await using session = await openSession(context, ledger, 'read')
  return await work(session)
}
