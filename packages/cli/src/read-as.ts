import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from './cli-context.ts'
import { readText } from './read-text.ts'
import { UsageFault } from './usage-fault.ts'

/** What a flag names a file for, read in its form; what is wrong with it is the caller's slip. */
export const readAs = async <Value>(
  context: CliContext,
  flag: string,
  file: string,
  parse: (text: string) => Either<{ readonly tag: string }, Value>,
): Promise<Value> => {
  const parsed = parse(await readText(context, file))
  if (!isLeft(parsed)) return parsed.right
  throw new UsageFault(`${flag}: cannot use "${file}": ${JSON.stringify(parsed.left)}`)
}
