import { expect, test } from 'vitest'
import { expectSameReports, toldDemo } from '../support/told-demo.ts'
import { newOrigin, placeOf } from './real-server.ts'

test('the demo has the same reports and the same root as in a file, is proved, exported, and moves both ways', async () => {
  const origin = newOrigin()
  const cluster = placeOf(origin)
  const inFile = await toldDemo('council.ledger', origin)
  const onCluster = await toldDemo(cluster, origin)
  await expectSameReports([onCluster, cluster], [inFile, 'council.ledger'])
  const { root } = await inFile.json(['verify', 'council.ledger'])
  expect((await onCluster.json(['verify', cluster])).root).toBe(root)

  const signed = await onCluster.coflyfr(['notary', cluster, '--seconds', '1'])
  expect(signed.out).toContain(root)
  const proof = await onCluster.coflyfr(['prove', cluster, '--event', '3', '--out', 'proof.json'])
  expect(proof).toMatchObject({ code: 0 })
  expect(await onCluster.coflyfr(['verify-proof', 'proof.json'])).toMatchObject({ code: 0 })
  expect(await onCluster.coflyfr(['export', cluster, 'pack'])).toMatchObject({ code: 0 })
  expect((await onCluster.json(['verify', 'pack'])).root).toBe(root)

  await onCluster.coflyfr(['migrate', cluster, 'back.ledger'])
  expect((await onCluster.json(['verify', 'back.ledger'])).root).toBe(root)
})

test('a ledger moves from a file to the cluster with every byte', async () => {
  const origin = newOrigin()
  const line = await toldDemo('council.ledger', origin)
  const copied = await line.json(['migrate', 'council.ledger', placeOf(origin)])
  expect(copied.checkpoint.root).toBe((await line.json(['verify', 'council.ledger'])).root)
  expect((await line.json(['verify', placeOf(origin)])).verdicts.appendOnly.status).toBe('pass')
})
