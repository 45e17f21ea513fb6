import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ScratchLedger } from '@coflyfr/audit'
import { openStore, restoreStore } from '@coflyfr/store-sqlite'
import { fileProblem, systemCode } from './file-problem.ts'
import { UsageFault } from './usage-fault.ts'

/** Makes a ledger of a log in a folder of its own, which goes afterwards. */
export const scratchLedger: ScratchLedger = async (log, look) => {
  const folder = await mkdtemp(join(tmpdir(), 'coflyfr-verify-')).catch((fault: unknown) => {
    throw new UsageFault(
      `Cannot make a ledger of the pack in "${tmpdir()}": ${fileProblem(systemCode(fault))}; name another folder in TMPDIR`,
    )
  })
  try {
    const path = join(folder, 'ledger')
    await restoreStore(path, log)
    await using store = await openStore(path, { readOnly: true })
    await look(store)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
