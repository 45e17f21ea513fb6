import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, type CommandLine, commandLine, type Given, type Ran } from './command-line.ts'
import { budget, type CommandLineText, ndjson } from './finance-lines.ts'

/** A ledger called `l` in a folder of its own, with what most tests do with it. */
export interface ReadyLedger extends CommandLine {
  /** Records lines from standard input. */
  readonly record: (lines: readonly CommandLineText[] | string, given?: Given) => Promise<Ran>
  /** The same, with the result of each line. */
  readonly results: (
    lines: readonly CommandLineText[] | string,
    given?: Given,
  ) => Promise<readonly Answer[]>
  /** Every event, as `show` prints it. */
  readonly events: () => Promise<readonly Answer[]>
}

/** The result lines of `record`. */
export const resultsIn = ({ out }: Ran): readonly Answer[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const parts = ['l', 'l.key', 'l.checkpoints', 'l.signed']

const madeIn = new Map<string, Promise<string>>()

/** Makes a ledger, once for each combination of lines and flags; resolves to its folder. */
const make = (lines: readonly CommandLineText[], flags: readonly string[]): Promise<string> => {
  const key = JSON.stringify([lines, flags])
  const made = async (): Promise<string> => {
    const { coflyfr, folder } = commandLine()
    await coflyfr(['init', 'l', '--origin', 'council.example/ledger', ...flags])
    if (lines.length > 0) await coflyfr(['record', 'l'], { stdin: ndjson(...lines) })
    return folder
  }
  const folder = madeIn.get(key) ?? made()
  madeIn.set(key, folder)
  return folder
}

/** Makes the ledger, with the budget unless other lines, or none, are given. */
export const readyLedger = async (
  lines: readonly CommandLineText[] = [budget],
  flags: readonly string[] = [],
): Promise<ReadyLedger> => {
  const line = commandLine()
  const source = await make(lines, flags)
  for (const part of parts) copyFileSync(join(source, part), line.path(part))
  const record: ReadyLedger['record'] = (given, surroundings) => {
    const stdin = typeof given === 'string' ? given : ndjson(...given)
    return line.coflyfr(['record', 'l'], { ...surroundings, stdin })
  }
  const eventAt = async (position: number): Promise<Answer> =>
    (await line.json(['show', 'l', String(position)])).event
  return {
    ...line,
    record,
    results: async (given, surroundings) => resultsIn(await record(given, surroundings)),
    events: async () => {
      const { size } = (await line.json(['show', 'l', '0'])).proof
      return Promise.all(Array.from({ length: size }, (_, position) => eventAt(position)))
    },
  }
}
