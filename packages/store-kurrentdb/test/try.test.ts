import { storeContract } from '@coflyfr/testing'
import { describe, test } from 'vitest'
import { openCluster } from '../src/index.ts'
import { startDouble } from './double/double-server.ts'

const double = await startDouble()
let ledgers = 0
const under = {
  name: 'cluster',
  capabilities: { checksReadSet: false, commandIdScope: 'stream' } as const,
  open: async ({ origin, clock }: { origin: string; clock: () => number }) => {
    const server = await startDouble()
    return openCluster(`esdb://${server.authority}?tls=false&timeout=3000&origin=${origin}`, { clock })
  },
}
describe('contract', () => {
  for (const { name, run } of storeContract(under)) test(name, run, 20000)
})
