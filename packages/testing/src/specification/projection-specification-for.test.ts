import { type DomainEvent, type Projection, plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { projectionSpecificationFor } from './projection-specification-for.ts'

const noted: DomainEvent<'Noted'> = {
  type: 'Noted',
  schemaVersion: 1,
  effectiveOn: plainDate('2023-11-15'),
  data: { text: 'agreed' },
}

const positions: Projection<number[], DomainEvent> = {
  name: 'positions',
  version: 1,
  types: ['Noted'],
  initialState: () => [],
  evolve: (state, { position }) => [...state, position],
}

const specification = projectionSpecificationFor(positions)

test('only the types that the projection names reach it, at their places in the log', () => {
  const text = specification.given(noted, { ...noted, type: 'Other' }, noted).thenState([0, 2])
  expect(text).toContain('text agreed\n  and other by u-001, finance-officer, from 2023-11-15')
})

test('another state fails with the scenario and the difference', () => {
  expect(() => specification.given(noted).thenState([1])).toThrow(/Given noted[\s\S]*1/)
})
