import { verifyPack } from '../../packages/verifier/src/pack/verify-pack.ts'
import { askedFor } from '../../packages/verifier/src/script/arguments.ts'
import { diskFolder } from '../../packages/verifier/src/script/disk-folder.ts'
import { nodeHashing } from '../../packages/verifier/src/script/node-hashing.ts'
import type { Told } from '../properties/verifiers/agreement.ts'
import { commandLine } from './command-line.ts'

/** A verifier: what it reports on a pack, given the arguments that a user would add. */
export type VerifiesWith = (pack: string, given: readonly string[]) => Promise<Told>

const { json } = commandLine()

/** The library's verifier, through the command line. */
export const library: VerifiesWith = (pack, given) => json(['verify', pack, ...given])

/** The independent verifier. */
export const independent: VerifiesWith = async (pack, given) => {
  const asked = await askedFor(nodeHashing, [pack, ...given])
  if (asked === null) throw new Error('No pack was given')
  return verifyPack(nodeHashing, diskFolder(pack), asked.evidence)
}
