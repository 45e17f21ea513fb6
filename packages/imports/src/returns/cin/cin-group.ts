import type { CinGroupName } from './cin-structure.ts'

/** A group of facts of the census, from a file or from events. */
export interface CinGroup {
  readonly name: CinGroupName
  /** In a file: Child[3]/CINdetails[1]; from events only the name. */
  readonly path: string
  /** The line of the file that it begins on; 0 for a group from events. */
  readonly line: number
  /** Values by field: days and codes as they are, lists as codes separated by spaces, empty text for nothing. */
  readonly cells: Readonly<Record<string, string>>
  /** The line of each field in the file. */
  readonly lines: Readonly<Record<string, number>>
  /** Its reference in the ledger; empty for a group from a file. */
  readonly reference: string
  readonly groups: readonly CinGroup[]
}

/** A value of a group; empty text for nothing. */
export const fieldOf = ({ cells }: CinGroup, field: string): string => cells[field] ?? ''

/** The groups with a name that are directly inside another. */
export const groupsOf = ({ groups }: CinGroup, name: CinGroupName): readonly CinGroup[] =>
  groups.filter((one) => one.name === name)

/** A group and all groups inside it. */
export const allGroups = (group: CinGroup): readonly CinGroup[] => [
  group,
  ...group.groups.flatMap(allGroups),
]

/** The codes of a list. */
export const codesIn = (group: CinGroup, list: string): readonly string[] => {
  const text = fieldOf(group, list)
  return text === '' ? [] : text.split(' ')
}
