import { type CinGroupName, cinFieldsOf } from './cin-structure.ts'

/** Codes in the order of the census, as one text. */
export const codesInOrder = (name: CinGroupName, codes: readonly string[]): string => {
  const list = cinFieldsOf(name).find(({ kind }) => kind === 'list')
  const order = list?.kind === 'list' ? list.order : []
  return [...codes].sort((one, other) => order.indexOf(one) - order.indexOf(other)).join(' ')
}
