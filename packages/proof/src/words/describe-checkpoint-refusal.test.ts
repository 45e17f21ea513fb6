import { expect, test } from 'vitest'
import { describeCheckpointRefusal } from './describe-checkpoint-refusal.ts'

const [name, keyId] = ['council.example/ledger', '530d903a']

test.each([
  [{ tag: 'NotUnicode' }, 'expected UTF-8 text'],
  [{ tag: 'ControlCharacter', codePoint: 7, offset: 3 }, 'found character 7 at offset 3'],
  [{ tag: 'NoFinalNewline' }, 'expected a newline'],
  [{ tag: 'NoSignatures' }, 'expected an empty line and signatures'],
  [{ tag: 'TooManySignatures', found: 101 }, 'found 101'],
  [{ tag: 'MalformedSignature', found: '— x' }, 'found "— x"'],
  [{ tag: 'TooFewLines', found: 2 }, 'found 2'],
  [{ tag: 'MalformedOrigin', found: '' }, 'expected an origin, found ""'],
  [{ tag: 'MalformedSize', found: '01' }, 'found "01"'],
  [{ tag: 'MalformedRoot', found: 'xyz' }, 'found "xyz" of length 3'],
  [{ tag: 'MalformedExtension', found: '' }, 'found ""'],
  [{ tag: 'TornRecord' }, 'was never finished'],
  [{ tag: 'AmbiguousKey', name, keyId }, 'one of them is forged'],
  [{ tag: 'InvalidSignature', name, keyId }, `the signature of ${name} (key ${keyId})`],
  [{ tag: 'NoKnownSignature', found: [] }, 'a known key, found none'],
  [{ tag: 'NoKnownSignature', found: ['a+1', 'b+2'] }, 'a known key, found a+1, b+2'],
  [{ tag: 'WrongOrigin', expected: name, found: 'other' }, `of ${name}, found one of other`],
  [
    { tag: 'KeyEnded', kind: 'revoked', name, keyId, lastSize: 7, size: 9 },
    `the key ${keyId} of ${name} was revoked after size 7, and this is of size 9`,
  ],
  [{ tag: 'AlgorithmUnavailable', algorithm: 'ml-dsa-44' }, 'cannot compute ml-dsa-44'],
  [{ tag: 'TooOld', size: 7, atLeast: 9 }, 'expected size 9 or more, found 7'],
  [{ tag: 'NoQuorum', seenBy: ['w'] }, 'found w'],
] as const)('describeCheckpointRefusal describes %j', (refusal, words) => {
  expect(describeCheckpointRefusal(refusal)).toContain(words)
})
