import { chmodSync, readdirSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { startDouble } from '../../../packages/store-kurrentdb/test/double/double-server.ts'
import { commandLine } from '../../support/command-line.ts'
import { placeOn } from '../../support/stores-under-test.ts'
import { expectSameReports, toldDemo } from '../../support/told-demo.ts'

const origin = 'bridgend.example/childrens-services'

const told = (ledger: string) => toldDemo(ledger, origin)

describe('a ledger on a cluster', { timeout: 240_000 }, () => {
  test('has the same root and the same reports as in a file, verifies, and comes back as a file', async () => {
    await using server = await startDouble()
    const cluster = placeOn(server, origin, 20_000)
    const [onCluster, inFile] = [await told(cluster), await told('council.ledger')]
    await expectSameReports([onCluster, cluster], [inFile, 'council.ledger'])
    const verified = await onCluster.json(['verify', cluster])
    const statuses = Object.values<{ status: string }>(verified.verdicts).map(
      ({ status }) => status,
    )
    expect(statuses).toEqual(['pass', 'pass', 'pass', 'pass', 'not-checked'])
    expect(verified.root).toBe((await inFile.json(['verify', 'council.ledger'])).root)

    expect(await onCluster.coflyfr(['migrate', cluster, 'back.ledger'])).toMatchObject({ code: 0 })
    expect((await onCluster.json(['verify', 'back.ledger'])).root).toBe(verified.root)
  })

  test('says in every report its position and how far behind the cluster it is', async () => {
    await using server = await startDouble()
    const cluster = placeOn(server, origin, 20_000)
    const line = await told(cluster)
    const { knownAt } = await line.json(['report', 'reserves', cluster])
    const at = ['--known-at', String(knownAt.position - 7)]
    const said = `Counted up to position ${knownAt.position - 7}; later events on the cluster: 7`
    const inTable = await line.coflyfr(['report', 'reserves', cluster, ...at])
    expect(inTable.out).toContain(said)
    const inWelsh = await line.coflyfr(['report', 'reserves', cluster, ...at, '--lang', 'cy'])
    expect(inWelsh.out).toContain('digwyddiadau diweddarach ar y clwstwr: 7')
    const inRows = await line.coflyfr(['report', 'reserves', cluster, ...at, '--format', 'csv'])
    expect(inRows.err).toBe(`coflyfr: ${said}\n`)
    expect(inRows.out).not.toContain('cluster')
  })

  test('is copied from a file byte for byte, and not over a ledger that is there already', async () => {
    await using server = await startDouble()
    const cluster = placeOn(server, origin, 20_000)
    const line = await told('council.ledger')
    const copied = await line.json(['migrate', 'council.ledger', cluster])
    expect(copied.checkpoint.root).toBe((await line.json(['verify', 'council.ledger'])).root)
    expect((await line.json(['verify', cluster])).verdicts.appendOnly.status).toBe('pass')
    const again = await line.coflyfr(['migrate', 'council.ledger', cluster])
    expect(again.code).toBe(2)
    expect(again.err).toMatch(/exists and is left untouched/)
    const other = commandLine()
    const begun = await other.coflyfr(['init', cluster])
    expect(begun.code).toBe(2)
    expect(begun.err).toMatch(/holds its events already.*give another origin=/)
    expect(readdirSync(other.folder)).toEqual([])
  })

  test('can be used by another application, which sees everything', async () => {
    await using server = await startDouble()
    const cluster = placeOn(server, origin, 20_000)
    await told(cluster)
    const other = commandLine()
    const recorded = await other.json(['report', 'reserves', cluster])
    expect(recorded.rows.length).toBeGreaterThan(0)
  })

  test('is signed by a notary that is stopped, and goes on elsewhere with an empty replica', async () => {
    await using server = await startDouble()
    const cluster = placeOn(server, origin, 20_000)
    const line = await told(cluster)
    const first = await line.coflyfr(['notary', cluster, '--seconds', '1'])
    expect(first).toMatchObject({ code: 0, err: '' })
    const [[, size, root] = []] = first.out
      .trim()
      .split('\n')
      .map((text) => text.split(' '))
    // Another machine: the key and the checkpoints are copied to it, the replica is not.
    const other = commandLine()
    const replica = `${origin.replace('/', '-')}.replica`
    for (const file of [`${replica}.key`, `${replica}.checkpoints`])
      other.write(file, line.read(file))
    chmodSync(other.path(`${replica}.key`), 0o600)
    const second = await other.coflyfr(['notary', cluster, '--seconds', '1'])
    expect(second.out.trim().split('\n').at(-1)).toBe(`${origin} ${size} ${root}`)
  })

  test('a notary does not sign a log that lost what it signed', async () => {
    await using server = await startDouble()
    const cluster = placeOn(server, origin, 20_000)
    const line = await told(cluster)
    await line.coflyfr(['checkpoint', cluster])
    server.log.cutOff(3)
    rmSync(line.path(`${origin.replace('/', '-')}.replica`))
    const refused = await line.coflyfr(['notary', cluster, '--seconds', '1'])
    expect(refused.code).toBe(3)
    expect(refused.out).toBe('')
    const verified = await line.json(['verify', cluster])
    expect(verified.verdicts.appendOnly.status).toBe('fail')
  })

  test('refuses personal fields, which each application would seal under keys of its own', async () => {
    await using server = await startDouble()
    const cluster = placeOn(server, origin, 20_000)
    const line = commandLine()
    await line.coflyfr(['init', cluster])
    const by = { actor: { id: 'u-12', role: 'practitioner' }, effectiveOn: '2023-09-01' }
    const subject = '7f3a9b21'
    const lines = [
      { command: 'CreateSubjectKey', commandId: 'c-1', ...by, data: { subject } },
      {
        command: 'RecordIdentity',
        commandId: 'c-2',
        ...by,
        data: { subject, name: 'Anna Example' },
      },
    ]
    const stdin = lines.map((told) => JSON.stringify(told)).join('\n')
    const { code, out } = await line.coflyfr(['record', cluster, '--quiet'], { stdin })
    expect(code).toBe(1)
    const results = out
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect(results[0].outcome).toBe('committed')
    expect(results[1].refusal).toMatchObject({ tag: 'NoVault', fields: ['name'] })
    expect(server.log.events.some(({ data }) => Buffer.from(data).includes('Anna'))).toBe(false)
  })
})

test('a connection string without an origin, or with another one than --origin, is a usage error', async () => {
  await using server = await startDouble()
  const line = commandLine()
  const nameless = await line.coflyfr([
    'report',
    'reserves',
    `esdb://${server.authority}?tls=false`,
  ])
  expect(nameless.code).toBe(2)
  expect(nameless.err).toMatch(/origin=NAME/)
  const other = await line.coflyfr(['init', placeOn(server, origin), '--origin', 'other.example/x'])
  expect(other.code).toBe(2)
  expect(other.err).toMatch(/--origin: expected bridgend/)
})

test.each([
  ['restore', 'folder', 'LEDGER'],
  ['erase', 'LEDGER', '7f3a9b21', '--authority', 'D 1'],
  ['import', 'pack', 'LEDGER', 'folder'],
])('%s is for files, and says so', async (...args) => {
  await using server = await startDouble()
  const line = commandLine()
  const given = args.map((arg) => (arg === 'LEDGER' ? placeOn(server, origin) : arg))
  const { code, err } = await line.coflyfr(given)
  expect([code, err.includes('migrate copies a ledger')]).toEqual([2, true])
})

/** An address at which no server listens. */
const placeOfNobody = async (): Promise<string> => {
  const server = await startDouble()
  await server.stop()
  return placeOn(server, origin, 300)
}

const down = { code: 3, err: expect.stringMatching(/see that the cluster runs/) }

test('a cluster that is down is a store fault that says what to look at, and leaves nothing behind', async () => {
  const nobody = await placeOfNobody()
  await using server = await startDouble()
  const tried = [['report', 'reserves'], ['init'], ['migrate', 'l']].map(async (args) => {
    const line = commandLine()
    if (args[0] === 'migrate') await line.coflyfr(['init', 'l', '--origin', origin])
    const before = readdirSync(line.folder)
    expect(await line.coflyfr([...args, nobody])).toMatchObject(down)
    expect(readdirSync(line.folder)).toEqual(before)
    return line
  })
  const [, begun, copied] = await Promise.all(tried)
  const migrated = await copied?.coflyfr(['migrate', 'l', placeOn(server, origin)])
  expect(migrated).toMatchObject({ code: 0, err: '' })
  const other = placeOn(server, origin.replace('childrens', 'other'))
  expect(await begun?.coflyfr(['init', other])).toMatchObject({ code: 0, err: '' })
})

test('an existing replica is kept when the cluster is down', async () => {
  const nobody = await placeOfNobody()
  await using server = await startDouble()
  const line = commandLine()
  await line.coflyfr(['init', placeOn(server, origin)])
  const before = readdirSync(line.folder)
  expect(before).toContain(`${origin.replace('/', '-')}.replica`)
  expect(await line.coflyfr(['report', 'reserves', nobody])).toMatchObject(down)
  expect(readdirSync(line.folder)).toEqual(before)
})

/** Denies every append from this number on. */
const deniedFrom = (number: number) => {
  let appends = 0
  return () => (++appends < number ? null : ({ kind: 'denied' } as const))
}

test.each([1, 2])(
  'an init that the cluster cuts off at append %i leaves nothing behind, and is completed by the next one',
  async (number) => {
    await using server = await startDouble()
    const cluster = placeOn(server, origin)
    const line = commandLine()
    server.faults.append = deniedFrom(number)
    expect((await line.coflyfr(['init', cluster])).code).not.toBe(0)
    expect(readdirSync(line.folder)).toEqual([])
    server.faults.append = () => null
    expect(await line.coflyfr(['init', cluster])).toMatchObject({ code: 0, err: '' })
    expect((await line.json(['verify', cluster])).verdicts.rulesObeyed.status).toBe('pass')
  },
)

/** Postings for every day of a year, one event a day. */
const yearOfPostings = (source: string): string => {
  const days = Array.from({ length: 366 }, (_, number) =>
    new Date(Date.UTC(2023, 3, 1 + number)).toISOString().slice(0, 10),
  )
  const postings = days.map((postedOn) => ({
    costCentre: 'Fostering',
    subjective: 'Fees',
    amount: '1.00',
    postedOn,
    reference: postedOn,
  }))
  return JSON.stringify({
    command: 'ImportActuals',
    commandId: source,
    actor: { id: 'u-9', role: 'finance-officer' },
    effectiveOn: '2024-04-12',
    data: { financialYear: '2023-24', source, batch: 'year', postings },
  })
}

test('a copy whose replica is cut off leaves nothing behind, and is completed when it is run again', {
  timeout: 60_000,
}, async () => {
  await using server = await startDouble()
  const cluster = placeOn(server, origin)
  const line = commandLine()
  await line.coflyfr(['init', 'l', '--origin', origin])
  const stdin = ['gl', 'payroll', 'fees'].map(yearOfPostings).join('\n')
  expect(await line.coflyfr(['record', 'l', '--quiet'], { stdin })).toMatchObject({ code: 0 })
  const before = readdirSync(line.folder)
  server.faults.read = (from) =>
    from === null ? { kind: 'lost-after', events: 900 } : { kind: 'denied' }
  expect((await line.coflyfr(['migrate', 'l', cluster])).code).toBe(3)
  expect(readdirSync(line.folder)).toEqual(before)
  server.faults.read = () => null
  expect(await line.coflyfr(['migrate', 'l', cluster])).toMatchObject({ code: 0, err: '' })
})
