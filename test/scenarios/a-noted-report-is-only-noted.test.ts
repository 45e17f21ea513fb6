import { type Actor, plainDate } from '@coflyfr/core'
import { bodyHandler } from '@coflyfr/governance'
import { BodyEstablished, ItemTabled, MeetingHeld, ReportNoted } from '@coflyfr/governance/events'
import { formatPounds, penceOfPounds } from '@coflyfr/money'
import { specificationFor } from '@coflyfr/testing'
import { test } from 'vitest'

const specification = specificationFor(bodyHandler)
const actor: Actor = { id: 'u-031', role: 'cabinet' }
const held = plainDate('2023-09-19')
const at = { body: 'cabinet', meeting: '2023-09-19', item: '7' }
const label = 'Additional use of earmarked reserves'
const amount = '2500000.00'

const note = {
  command: 'NoteReport',
  actor,
  effectiveOn: held,
  data: { ...at, figures: [{ label, amount: penceOfPounds(amount) }] },
} as const

const noted = ReportNoted.of(held, {
  ...at,
  figures: [{ label, amount: formatPounds(penceOfPounds(amount)) }],
})

test('the £2.5m is noted: one event that names it, and nothing else', () => {
  specification.given().when(note).then(noted)
})

test('a body known to the ledger notes a report in a meeting that it held, at an item put before it', () => {
  const established = BodyEstablished.of(held, {
    body: 'cabinet',
    name: 'Cabinet',
    kind: 'cabinet',
    terms: 'Executive functions of the Council',
    chair: 'Leader',
    reportsTo: [],
  })
  const met = MeetingHeld.of(held, { body: 'cabinet', meeting: '2023-09-19', attendance: [] })
  const tabled = ItemTabled.of(held, { ...at, title: 'Plan', presentedBy: 'Corporate Director' })
  specification.given(established).when(note).thenRefused('NoSuchMeeting')
  specification.given(established, met).when(note).thenRefused('NoSuchItem')
  specification.given(established, met, tabled).when(note).then(noted)
})
