import { storeContract } from '@coflyfr/testing'
import { test } from 'vitest'
import { clusterLike, memory, sqlite } from '../support/stores-under-test.ts'

for (const store of [memory, clusterLike, sqlite()]) {
  for (const { name, run } of storeContract(store)) test(name, run)
}
