import { expect, test } from 'vitest'
import { anna, bryn } from '../../support/people-ledger.ts'
import { erasureLines, livingPerson, personLine } from '../../support/people-lines.ts'
import { type ReadyLedger, readyLedger } from '../../support/ready-ledger.ts'

const officer = 'u-40 records-officer'
const carys = '5e11d0aa'
const show = (subject: string, role = 'records-officer') =>
  ['show', 'l', '--subject', subject, '--actor', 'u-40', '--role', role].concat(
    '--reason',
    'access-request',
  )

const ready = async (more = ''): Promise<ReadyLedger> => {
  const ledger = await readyLedger()
  const stdin = [
    livingPerson(anna, { name: 'Anna Example', address: '1 Hidden Lane' }),
    livingPerson(bryn, { name: 'Ann Exampel' }),
    livingPerson(carys, { name: 'Carys Other' }),
    personLine(
      'RecordRectification',
      'r-1',
      officer,
      {
        subject: anna,
        rectification: 'x-1',
        statement: 'I was seven, not six',
      },
      '2023-08-01',
    ),
    personLine('MergeSubjectKeys', 'm-1', officer, {
      subject: bryn,
      into: anna,
      reason: 'recorded-twice',
    }),
    more,
  ].join('')
  expect((await ledger.record(stdin)).code).toBe(0)
  return ledger
}

test('everything under all keys is shown by date, and each reading is recorded first', async () => {
  const { json } = await ready()
  const before = (await json(['subject', 'log', 'l'])).entries.length
  const told = await json(show(anna))
  expect(told).toMatchObject({ subject: anna, merged: [bryn], opened: 4, closed: 0 })
  const days = told.entries.map(({ effectiveOn }: { effectiveOn: string }) => effectiveOn)
  expect(days).toEqual(days.toSorted())
  expect(told.entries[0]).toMatchObject({
    type: 'RectificationRecorded',
    data: { statement: 'I was seven, not six' },
  })
  const text = JSON.stringify(told)
  for (const known of ['Anna Example', '1 Hidden Lane', 'Ann Exampel'])
    expect(text).toContain(known)
  const { entries } = await json(['subject', 'log', 'l'])
  expect(entries.length).toBe(before + 4)
  expect(entries.every(({ reason }: { reason: string }) => reason === 'access-request')).toBe(true)
})

test('the log of readings of a person has those under merged keys, whichever key is given', async () => {
  const { json } = await ready()
  await json(show(anna))
  for (const key of [anna, bryn]) {
    const { entries } = await json(['subject', 'log', 'l', key])
    const keys = entries.map(({ subject }: { subject: string }) => subject)
    expect(keys.toSorted(), key).toEqual([bryn, anna, anna, anna])
  }
})

test('a file that cannot be written is refused before anything is read', async () => {
  const { coflyfr, json } = await ready()
  for (const [out, problem] of [
    ['nowhere/answer.txt', 'there is no such file or folder'],
    ['.', 'it is a folder'],
  ] as const) {
    const tried = await coflyfr([...show(anna), '--out', out])
    expect([tried.code, tried.err]).toEqual([2, expect.stringContaining(problem)])
  }
  expect((await json(['subject', 'log', 'l'])).entries).toEqual([])
})

test('what goes with a person is refused beside an event, and a key in its place is explained', async () => {
  const { coflyfr } = await ready()
  const beside = await coflyfr(['show', 'l', '3', '--out', 'f'])
  expect([beside.code, beside.err]).toEqual([2, 'coflyfr: --out: expected --subject beside it\n'])
  const key = await coflyfr(['show', 'l', anna])
  expect([key.code, key.err]).toEqual([2, expect.stringContaining(`show --subject ${anna}`)])
})

test('other people are not shown, neither by key nor by name', async () => {
  const merge = personLine('MergeSubjectKeys', 'm-2', officer, {
    subject: carys,
    into: anna,
    reason: 'recorded-twice',
  })
  const part = personLine('UnmergeSubjectKeys', 'm-3', officer, {
    subject: carys,
    reason: 'different-people',
  })
  const { coflyfr, json } = await ready(merge + part)
  const { out } = await coflyfr(show(anna))
  expect(out).toContain('into  7f3a9b21')
  expect(out).toContain('(another person)')
  for (const secret of [carys, 'Carys Other']) {
    expect(out).not.toContain(secret)
    expect(JSON.stringify(await json(show(anna)))).not.toContain(secret)
  }
})

test('a second request shows who read what, and opens no further values for it', async () => {
  const { json } = await ready()
  await json(show(anna))
  const again = await json(show(anna))
  expect(again.opened).toBe(4)
  const readings = again.entries.filter(
    ({ type }: { type: string }) => type === 'StatementUnsealed',
  )
  expect(readings).toHaveLength(4)
  expect(readings[0].data.sealed).toBe('(sealed)')
})

test('the answer is in Welsh when Welsh is requested', async () => {
  const { coflyfr } = await ready()
  const { out } = await coflyfr([...show(anna), '--lang', 'cy'])
  expect(out).toContain('Popeth sydd ar gofnod am berson')
  expect(out).toContain('Meysydd dan sêl a agorwyd, a phob darlleniad wedi’i gofnodi: 4')
  expect(out).not.toContain('recorded 20')
})

test('a role that may not read is refused, and nothing is shown', async () => {
  const { coflyfr } = await ready()
  const refused = await coflyfr(show(anna, 'auditor'))
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('"RoleNotAllowed"')])
  expect(refused.out).not.toContain('Example')
})

test('for an erased person the events are shown, and what was destroyed', async () => {
  const authority = 'D 12/2023'
  const { coflyfr, json } = await ready(erasureLines(anna, authority))
  expect((await coflyfr(['erase', 'l', anna, '--authority', authority])).code).toBe(0)
  const told = await json(show(anna))
  expect(told).toMatchObject({ opened: 0, closed: 4 })
  expect(told.entries.at(-1)).toMatchObject({ type: 'SubjectKeyDestroyed', data: { authority } })
  expect(JSON.stringify(told)).toContain('(destroyed)')
})

test.each([
  [['show', 'l'], /either EVENT, or --subject/],
  [['show', 'l', '3', '--subject', anna], /either EVENT, or --subject/],
  [['show', 'l', '--subject', anna], /expected --actor, --role and --reason/],
  [show('nobody'), /expected a key such as 7f3a9b21, found "nobody"/],
  [show('00000abc'), /nothing is on record about "00000abc"/],
])('%j is explained', async (args, words) => {
  const { coflyfr } = await ready()
  const ran = await coflyfr(args)
  expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(words)])
})
