import { isLeft } from 'fp-ts/lib/Either.js'
import { parseSigningKey, type SigningKey } from '../src/signing-key.ts'
import { parseVerifierKey, type VerifierKey } from '../src/verifier-key.ts'

/** Reads a key that is known to be right. */
const verifier = (text: string): VerifierKey => {
  const key = parseVerifierKey(text)
  if (isLeft(key)) throw new Error(key.left.tag)
  return key.right
}

/** Reads a signing key that is known to be right. */
const signer = (text: string): SigningKey => {
  const key = parseSigningKey(text)
  if (isLeft(key)) throw new Error(key.left.tag)
  return key.right
}

/** The example of C2SP signed-note, Verifier keys. */
export const c2sp = {
  key: verifier('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'),
  text: 'This is an example message.\n',
  note: `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`,
}

/** The examples of Go's sumdb/note (golang.org/x/mod, example_test.go). The seed of Enoch Root is 32 zero bytes. */
export const go = {
  peter: signer('PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'),
  enoch: signer('PRIVATE+KEY+EnochRoot+af0cfe78+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
  text: `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`,
  note: `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=
`,
}
