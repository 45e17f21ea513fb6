import type { JsonValue } from '@coflyfr/core'
import { checkOf, type ProofCheck } from './proof-check.ts'
import { digestOf } from './sealed-document.ts'

/** Whether a file is, byte for byte, as it was written. */
export const checkUnchanged = (text: string, value: JsonValue, digest: string): ProofCheck => {
  const findings: string[] = []
  const found = digestOf(value)
  if (found !== digest)
    findings.push(`digest: the file says ${digest}, its content hashes to ${found}`)
  if (text !== `${JSON.stringify(value, null, 2)}\n`)
    findings.push('the text is not as it was written: other blanks, or a value spelt otherwise')
  return checkOf('unchanged', 'is the file as it was written?', findings)
}
