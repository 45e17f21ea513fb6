import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readKeyFile, verifyTlogProof } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { erasureLines, livingPerson, personLine } from '../../support/people-lines.ts'
import { type ReadyLedger, readyLedger } from '../../support/ready-ledger.ts'

const [anna, bryn] = ['7f3a9b21', '0c55e1d8']
const authority = 'D 12/2023'
const erase = ['erase', 'l', anna, '--authority', authority] as const
const secrets = ['Anna Example-Jones', '1 Hidden Lane', 'Bryn Example']

const people = [
  livingPerson(anna, { name: secrets[0], address: secrets[1], bornOn: '2014-05-03' }),
  livingPerson(bryn, { name: secrets[2] }),
].join('')

const ready = async (more = ''): Promise<ReadyLedger> => {
  const ledger = await readyLedger()
  expect(await ledger.record(people + erasureLines(anna, authority) + more)).toMatchObject({
    code: 0,
  })
  return ledger
}

const bytesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

test('the certificate proves the event, and nothing of the person is found', async () => {
  const { json, folder, coflyfr } = await ready()
  const certificate = await json([...erase])
  expect(certificate).toMatchObject({
    subject: anna,
    erasure: 'e-1',
    authority,
    destroyed: { keys: 1, values: 3 },
    scan: { found: [] },
  })
  expect(certificate.scan.lookedFor).toBeGreaterThan(8)
  expect(certificate.scan.files.map((file: string) => file.replace(`${folder}/`, ''))).toEqual(
    expect.arrayContaining(['l', 'l.vault', 'l.erasures', 'l.checkpoints']),
  )
  expect(
    certificate.steps.map(({ type, actor }: { type: string; actor: { id: string } }) => [
      type,
      actor.id,
    ]),
  ).toEqual([
    ['ErasureRequested', 'u-40'],
    ['ErasureAgreed', 'u-41'],
    ['ErasureApproved', 'u-50'],
    ['SubjectKeyDestroyed', 'erase'],
  ])
  for (const secret of secrets) expect(bytesIn(folder)).not.toContain(secret)
  const text = (await coflyfr([...erase])).out
  expect(text).toContain('Certificate of erasure')
  expect(text).toContain(`Event: ${certificate.event.id}`)
})

test('every earlier proof still verifies, and money and counts are as they were', async () => {
  const { coflyfr, json, read } = await ready()
  const reportsOf = async () =>
    Promise.all(
      ['budget-monitoring', 'pathway', 'measures', 'demand'].map(async (name) => {
        const { rows, totals } = await json(['report', name, 'l'])
        return { name, rows, totals }
      }),
    )
  const before = { reports: await reportsOf(), checkpoints: read('l.checkpoints') }
  expect((await coflyfr([...erase])).code).toBe(0)
  expect(await reportsOf()).toEqual(before.reports)
  const found = await json(['verify', 'l'])
  for (const name of ['authentic', 'complete', 'appendOnly', 'rulesObeyed'])
    expect(found.verdicts[name], name).toMatchObject({ status: 'pass' })
  expect(read('l.checkpoints').startsWith(before.checkpoints)).toBe(true)
})

test('a legal hold refuses, and a dry run says so among all the rules', async () => {
  const hold = personLine('PlaceLegalHold', 'h-1', 'u-40 records-officer', {
    subject: anna,
    hold: 'inquiry-1',
    authority: 'Letter of 1 August',
  })
  const { coflyfr, json } = await ready(hold)
  const tried = await json([...erase, '--dry-run'])
  expect(tried).toMatchObject({ accepted: false, refusal: { holds: ['inquiry-1'] } })
  expect(
    tried.rationale.checks.filter(({ verdict }: { verdict: string }) => verdict === 'refuses'),
  ).toEqual([expect.objectContaining({ refusal: 'UnderLegalHold' })])
  const refused = await coflyfr([...erase])
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('"UnderLegalHold"')])
  const name = ['--actor', 'u-12', '--role', 'practitioner', '--reason', 'casework']
  expect((await coflyfr(['subject', 'show', 'l', anna, ...name])).out).toContain(secrets[0])
})

test('merged keys are erased with the person, whichever of them is named', async () => {
  const merge = personLine('MergeSubjectKeys', 'm-1', 'u-40 records-officer', {
    subject: bryn,
    into: anna,
    reason: 'recorded-twice',
  })
  const { json, coflyfr } = await ready(merge)
  const refused = await coflyfr(['erase', 'l', bryn, '--authority', authority])
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('"SubjectIsMerged"')])
  expect(await json([...erase])).toMatchObject({
    merged: [bryn],
    destroyed: { keys: 2, values: 4 },
  })
})

test('a backup made before is found, and so is a copy left in clear', async () => {
  const { coflyfr, json, folder, path } = await ready()
  mkdirSync(path('old'))
  for (const name of ['l', 'l.vault', 'l.vault-key'])
    copyFileSync(path(name), join(path('old'), name))
  writeFileSync(path('l.notes'), `asked of ${secrets[0]}`)
  const certificate = await json([...erase, '--backup', 'old'])
  const found = certificate.scan.found.map(({ file, kind }: { file: string; kind: string }) => [
    file.replace(`${folder}/`, ''),
    kind,
  ])
  expect(found).toContainEqual(['old/l.vault', 'stored'])
  expect(found).toContainEqual(['l.notes', 'text'])
  expect((await coflyfr([...erase, '--backup', 'old'])).code).toBe(0)
})

test('a copy that a killed dry run left in the temporary folder is found', async () => {
  const { json, path } = await ready()
  const left = mkdtempSync(join(tmpdir(), 'coflyfr-dry-run-'))
  copyFileSync(path('l.vault'), join(left, 'ledger.vault'))
  const certificate = await json([...erase])
  rmSync(left, { recursive: true })
  expect(certificate.scan.found).toContainEqual(
    expect.objectContaining({ file: join(left, 'ledger.vault'), kind: 'stored' }),
  )
})

test('erasing again returns the same event and has nothing to scan for; another authority gives no certificate', async () => {
  const { json, coflyfr } = await ready()
  const first = await json([...erase])
  const again = await json([...erase])
  expect([again.event, again.scan]).toEqual([first.event, null])
  const other = await coflyfr(['erase', 'l', anna, '--authority', 'D 13/2023'])
  expect([other.code, other.out]).toEqual([1, expect.stringContaining('"SubjectErased"')])
})

test.each([
  ['in a folder that is not there', 'nowhere/c.json', 'there is no such file or folder'],
  ['where a file is', 'there.json', 'it is there already'],
])('a certificate %s is refused before anything is destroyed', async (_, out, problem) => {
  const { coflyfr, path, read } = await ready()
  writeFileSync(path('there.json'), 'an earlier certificate')
  const tried = await coflyfr([...erase, '--out', out])
  expect([tried.code, tried.out, tried.err]).toEqual([2, '', expect.stringContaining(problem)])
  expect(existsSync(path('l.erasures'))).toBe(false)
  expect(read('there.json')).toBe('an earlier certificate')
})

test('the file of a certificate is written after an erasure, and not left behind without one', async () => {
  const { coflyfr, json, path, read } = await ready()
  const wrong = ['erase', 'l', anna, '--authority', 'D 99/2023', '--out', 'c.json']
  for (const args of [wrong, [...erase, '--out', 'c.json', '--dry-run']]) {
    await coflyfr(args)
    expect(existsSync(path('c.json'))).toBe(false)
  }
  const certificate = await json([...erase, '--out', 'c.json'])
  expect(JSON.parse(read('c.json'))).toEqual(certificate)
})

test('an older vault that is put back is caught, and the next command that writes destroys the keys', async () => {
  const { coflyfr, json, path, record } = await ready()
  copyFileSync(path('l.vault'), path('old'))
  await coflyfr([...erase])
  copyFileSync(path('old'), path('l.vault'))
  const { verdicts } = await json(['verify', 'l'])
  expect(verdicts.complete.findings).toMatchObject([{ code: 'KeyNotDestroyed' }])
  const recorded = await record('')
  expect([recorded.code, recorded.err]).toEqual([
    0,
    expect.stringContaining(`they are destroyed again: ${anna}`),
  ])
  expect((await json(['verify', 'l'])).verdicts.complete.status).toBe('pass')
})

test('without the list of erasures, erasing again destroys what an older vault brought back, and scans', async () => {
  const { coflyfr, json, path } = await ready()
  copyFileSync(path('l.vault'), path('old'))
  await coflyfr([...erase])
  copyFileSync(path('old'), path('l.vault'))
  rmSync(path('l.erasures'))
  expect(await json([...erase])).toMatchObject({ scan: { found: [] } })
  expect((await json(['verify', 'l'])).verdicts.complete.status).toBe('pass')
})

test('a file in the place of a folder of backups is called one', async () => {
  const { coflyfr, path } = await ready()
  writeFileSync(path('backups'), '')
  const tried = await coflyfr([...erase, '--backup', 'backups'])
  expect([tried.code, tried.err]).toEqual([2, expect.stringContaining('it is not a folder')])
})

test('a missing folder of backups is reported before anything is erased', async () => {
  const { coflyfr, path } = await ready()
  const tried = await coflyfr([...erase, '--backup', 'nowhere'])
  expect([tried.code, tried.err]).toEqual([2, expect.stringContaining('cannot read "nowhere"')])
  expect(existsSync(path('l.erasures'))).toBe(false)
})

test('the proofs, of the event and of one before it, verify under the public key alone', async () => {
  const { json, coflyfr, read, path } = await ready()
  const early = Buffer.from((await json(['show', 'l', '5'])).leafHash, 'base64')
  await coflyfr(['prove', 'l', '--event', '5', '--out', 'early.tlog-proof'])
  const key = await readKeyFile(path('l.key'))()
  if (isLeft(key)) throw new Error(key.left.tag)
  const keys = [key.right.verifier]
  const { proof, event } = await json([...erase])
  const leaf = Buffer.from(event.leafHash, 'base64')
  const origin = 'council.example/ledger'
  expect(verifyTlogProof(proof, { leaf, keys, origin })).toMatchObject({
    right: { index: event.position },
  })
  expect(verifyTlogProof(proof, { leaf: early, keys, origin })._tag).toBe('Left')
  expect(verifyTlogProof(read('early.tlog-proof'), { leaf: early, keys, origin })).toMatchObject({
    right: { index: 5 },
  })
})
