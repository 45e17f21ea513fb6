import { describePolicyFormat, type KeyEndsRefusal, type PolicyFormatRefusal } from '@coflyfr/proof'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from './cli-context.ts'
import { readText } from './read-text.ts'
import { UsageFault } from './usage-fault.ts'

/** The policy, or the list of ended keys, that a flag names a file for; what is wrong with it is the caller's slip. */
export const readTrustFile = async <Value>(
  context: CliContext,
  flag: string,
  file: string,
  parse: (text: string) => Either<PolicyFormatRefusal | KeyEndsRefusal, Value>,
): Promise<Value> => {
  const parsed = parse(await readText(context, file))
  if (!isLeft(parsed)) return parsed.right
  throw new UsageFault(`${flag}: cannot use "${file}": ${describePolicyFormat(parsed.left)}`)
}
