import { memoryStore } from '@coflyfr/core'
import { type StoreUnderTest, storeContract } from '@coflyfr/testing'
import { test } from 'vitest'
import { clusterLikeStore } from '../support/cluster-like-store.ts'

const memory: StoreUnderTest = {
  name: 'memory',
  capabilities: { checksReadSet: true, commandIdScope: 'ledger' },
  open: async (settings) => memoryStore(settings),
}

const clusterLike: StoreUnderTest = {
  name: 'like a cluster',
  capabilities: { checksReadSet: false, commandIdScope: 'stream' },
  open: async (settings) => clusterLikeStore(settings),
}

for (const store of [memory, clusterLike]) {
  for (const { name, run } of storeContract(store)) test(name, run)
}
