import type { DifferenceProofRefusal, FigureProofRefusal } from '@coflyfr/audit'
import { cellFault } from './cell-fault.ts'
import { reportFault } from './report-flags.ts'
import { UsageFault } from './usage-fault.ts'

const bytesInMebibyte = 1024 * 1024

/** The fault of asking for a proof that cannot be made. */
export const proofFault = (
  report: string,
  refusal: FigureProofRefusal | DifferenceProofRefusal,
): UsageFault => {
  switch (refusal.tag) {
    case 'NoSuchColumn':
    case 'NoSuchRow':
      return cellFault(report, refusal)
    case 'NothingToProve':
      return new UsageFault(
        `No event changed ${refusal.column} of ${refusal.row}: there is nothing to prove`,
      )
    case 'NothingDiffers':
      return new UsageFault('No figure differs between --from and --to: there is nothing to prove')
    case 'BeyondCheckpoint':
      return new UsageFault(
        `Position ${refusal.position} was recorded after the checkpoint of ${refusal.size} events was signed; ask again`,
      )
    case 'ProofTooLarge':
      return new UsageFault(
        `The streams behind it hold more than ${refusal.bytesMax / bytesInMebibyte} MiB, too much for one file; prove its events one by one with --event, or hand on the ledger`,
      )
    default:
      return reportFault(refusal)
  }
}
