import type { KeyEndsRefusal, ListedTwice, PolicyFormatRefusal } from '../policy-refusal.ts'
import { describeKeyRefusal } from './describe-key-refusal.ts'
import { quoted } from './quoted.ts'

const carriageReturn = 0x0d

const characterOf = (codePoint: number): string =>
  codePoint === carriageReturn
    ? 'a carriage return; save the file with the line ends of Unix'
    : `the control character ${codePoint}`

/** What the file may hold only once, by the kind of thing that came again. */
const onceOf: Readonly<Record<ListedTwice['what'], string>> = {
  log: 'the key of a log',
  witness: 'the key of a witness',
  name: 'a name',
  'group member': 'a member in one group alone',
  quorum: 'a quorum line',
  key: 'a key',
}

/**
 * Says what is wrong with a policy or a list of ended keys, for people: the line, what was expected, what was found and
 * what to do.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { describePolicyFormat, parsePolicy } from '@coflyfr/proof'
 *
 * const policy = parsePolicy('monitor west\n')
 * assert.ok(isLeft(policy))
 * assert.equal(
 *   describePolicyFormat(policy.left),
 *   'line 1: expected log, witness, group or quorum, found "monitor west"',
 * )
 * ```
 */
export const describePolicyFormat = (refusal: PolicyFormatRefusal | KeyEndsRefusal): string => {
  switch (refusal.tag) {
    case 'NotUnicode':
      return 'expected UTF-8 text, found other bytes; save the file as UTF-8'
    case 'NoFinalNewline':
      return 'expected a newline at the end of the last line, found none; add one'
    case 'NoQuorumLine':
      return 'expected a line such as "quorum NAME", found none; "quorum none" asks for no witness'
    case 'ForbiddenCharacter':
      return `line ${refusal.line}: expected no control character but tabs, found ${characterOf(refusal.codePoint)}`
    case 'MalformedLine':
      return `line ${refusal.line}: expected ${refusal.expected}, found ${quoted(refusal.found)}`
    case 'MalformedLineKey':
      return `line ${refusal.line}: ${describeKeyRefusal(refusal.reason)}`
    case 'ListedTwice':
      return `line ${refusal.line}: expected ${onceOf[refusal.what]} once, found ${quoted(refusal.found)} again; leave one out`
    case 'UnknownName':
      return `line ${refusal.line}: expected the name of a witness or group of a line above, found ${quoted(refusal.found)}`
  }
}
