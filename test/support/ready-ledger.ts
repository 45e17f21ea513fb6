import { type Answer, type CommandLine, commandLine, type Given, type Ran } from './command-line.ts'
import { budget, type CommandLineText, ndjson } from './finance-lines.ts'

/** A ledger called `l` in a folder of its own, and the two things that most tests do with it. */
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

/** Makes the ledger; it holds the budget unless other lines, or none, are given. */
export const readyLedger = async (
  lines: readonly CommandLineText[] = [budget],
  flags: readonly string[] = [],
): Promise<ReadyLedger> => {
  const line = commandLine()
  await line.coflyfr(['init', 'l', '--origin', 'council.example/ledger', ...flags])
  const record: ReadyLedger['record'] = (given, surroundings) => {
    const stdin = typeof given === 'string' ? given : ndjson(...given)
    return line.coflyfr(['record', 'l'], { ...surroundings, stdin })
  }
  const eventAt = async (position: number): Promise<Answer> =>
    (await line.json(['show', 'l', String(position)])).event
  if (lines.length > 0) await record(lines)
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
