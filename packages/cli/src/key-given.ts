import { describeKeyRefusal, parseVerifierKey, type VerifierKey } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { UsageFault } from './usage-fault.ts'

/** A key of `--key`. */
export const keyGiven = (text: string): VerifierKey => {
  const key = parseVerifierKey(text)
  if (!isLeft(key)) return key.right
  throw new UsageFault(`--key: ${describeKeyRefusal(key.left)}; copy it whole as init printed it`)
}
