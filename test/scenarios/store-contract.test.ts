import { storeContract } from '@coflyfr/testing'
import { test } from 'vitest'
import {
  clusterLike,
  clusterOnDouble,
  memory,
  replicatedOnDouble,
  sqlite,
} from '../support/stores-under-test.ts'

for (const store of [memory, clusterLike, sqlite(), clusterOnDouble(), replicatedOnDouble()]) {
  for (const { name, run } of storeContract(store)) test(name, run)
}
