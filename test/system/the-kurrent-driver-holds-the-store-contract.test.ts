import { StoreFault } from '@coflyfr/core'
import { openCluster } from '@coflyfr/store-kurrentdb'
import { storeContract } from '@coflyfr/testing'
import { expect, test } from 'vitest'
import { startDouble } from '../../packages/store-kurrentdb/test/double/double-server.ts'
import { note } from '../support/cluster.ts'
import { clusterOnDouble, placeOn, replicatedOnDouble } from '../support/stores-under-test.ts'

/**
 * These tests have a process to themselves, because the two client packages overwrite each other's message classes. The
 * double uses the definitions that ship with the driver.
 */
for (const store of [clusterOnDouble('kurrent'), replicatedOnDouble('kurrent')]) {
  for (const { name, run } of storeContract(store)) test(`driver=kurrent: ${name}`, run)
}

test('a second driver in one process is refused, with advice', async () => {
  const place = 'esdb://127.0.0.1:1?tls=false&timeout=200&origin=example.gov.uk/ledger'
  const opened = openCluster(place, { clock: () => 1 })
  await expect(opened).rejects.toThrow(StoreFault)
  await expect(opened).rejects.toThrow(
    /Cannot use driver=eventstore: this process has loaded driver=kurrent.*use one driver in a process/,
  )
})

test('§12 a store whose first read of a stream found no server works once there is one', async () => {
  await using server = await startDouble('kurrent')
  const place = placeOn(server, 'cluster.example.gov.uk/ledger', 20_000)
  await using store = await openCluster(place, { clock: () => Date.now() * 1_000, random: () => 0 })
  await server.stop()
  await expect(note(store, 'c-1', 'any')).rejects.toMatchObject({ code: 'Unavailable' })
  await server.restart()
  expect(await note(store, 'c-1', 'any')).toMatchObject({ right: { revision: 0 } })
})
