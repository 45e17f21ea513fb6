import type { CinGroupName } from './cin-structure.ts'

/** A group of facts of the census, as a file tells it or as events do. */
export interface CinGroup {
  readonly name: CinGroupName
  /** In a file: Child[3]/CINdetails[1]; of events the name alone. */
  readonly path: string
  /** In a file the line that it begins on; 0 of one that events tell. */
  readonly line: number
  /** Values by field: days and codes as they are, lists as codes with blanks between, empty text for nothing. */
  readonly cells: Readonly<Record<string, string>>
  /** In a file the line of each field. */
  readonly lines: Readonly<Record<string, number>>
  /** What the ledger calls it; empty for one of a file. */
  readonly reference: string
  readonly groups: readonly CinGroup[]
}

/** A value of a group; empty text for nothing. */
export const fieldOf = ({ cells }: CinGroup, field: string): string => cells[field] ?? ''

/** The groups of a name that lie directly in another. */
export const groupsOf = ({ groups }: CinGroup, name: CinGroupName): readonly CinGroup[] =>
  groups.filter((one) => one.name === name)

/** A group and all that lies in it. */
export const allGroups = (group: CinGroup): readonly CinGroup[] => [
  group,
  ...group.groups.flatMap(allGroups),
]

/** The codes of a list. */
export const codesIn = (group: CinGroup, list: string): readonly string[] => {
  const text = fieldOf(group, list)
  return text === '' ? [] : text.split(' ')
}
