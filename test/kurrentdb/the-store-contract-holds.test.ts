import { storeContract } from '@coflyfr/testing'
import { test } from 'vitest'
import { clusterOnServer, replicatedOnServer } from './real-server.ts'

for (const store of [clusterOnServer(), replicatedOnServer()]) {
  for (const { name, run } of storeContract(store)) test(name, run)
}
