import { memoryStore } from '@coflyfr/core'
import { type StoreUnderTest, storeContract } from '@coflyfr/testing'
import { test } from 'vitest'

const memory: StoreUnderTest = {
  name: 'memory',
  capabilities: { checksReadSet: true, commandIdScope: 'ledger' },
  open: async (settings) => memoryStore(settings),
}

for (const store of [memory]) {
  for (const { name, run } of storeContract(store)) test(name, run)
}
