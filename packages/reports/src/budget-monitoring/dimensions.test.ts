import { expect, test } from 'vitest'
import { groupsOf } from './dimensions.ts'

const line = (directorate: string, service: string) => ({
  directorate,
  service,
  costCentre: '0012',
  subjective: 'all',
})

test('groupsOf keeps groups apart whose names, joined by slashes, read the same', () => {
  const [one, other] = [line('Social/Children', 'Care'), line('Social', 'Children/Care')]
  expect(groupsOf([one, other, one], 'service')).toEqual([[other], [one, one]])
  expect(groupsOf([one, other], 'subjective')).toEqual([[other], [one]])
})

test('groupsOf puts rows in the order of their names as they are read', () => {
  const lines = [line('Adults', 'B'), line('Adults and health', 'A'), line('Adults', 'A')]
  expect(
    groupsOf(lines, 'service').map(([{ directorate, service }]) => [directorate, service]),
  ).toEqual([
    ['Adults and health', 'A'],
    ['Adults', 'A'],
    ['Adults', 'B'],
  ])
})
