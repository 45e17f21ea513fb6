import { storeContract } from '@coflyfr/testing'
import { test } from 'vitest'
import { clusterLike, clusterOnDouble, memory, sqlite } from '../support/stores-under-test.ts'

for (const store of [memory, clusterLike, sqlite(), clusterOnDouble()]) {
  for (const { name, run } of storeContract(store)) test(name, run)
}
